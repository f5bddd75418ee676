import type { Sign } from './Sign';

/** Who told of a ticket first. */
export type Reporter = 'monitoring' | 'team' | 'customer';

/** Told by their words alone. */
export const REPORTERS: ReadonlyArray<Sign<Reporter>> = [
  { value: 'monitoring', glyph: '', tone: 'info' },
  { value: 'team', glyph: '', tone: 'info' },
  { value: 'customer', glyph: '', tone: 'info' },
];
