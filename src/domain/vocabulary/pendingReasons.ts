import type { Sign } from './Sign';

/** What a pending ticket waits for. */
export type PendingReason = 'customer' | 'vendor' | 'change' | 'problem' | 'other';

/** Told by their words alone. */
export const PENDING_REASONS: ReadonlyArray<Sign<PendingReason>> = [
  { value: 'customer', glyph: '', tone: 'info' },
  { value: 'vendor', glyph: '', tone: 'info' },
  { value: 'change', glyph: '', tone: 'info' },
  { value: 'problem', glyph: '', tone: 'info' },
  { value: 'other', glyph: '', tone: 'secondary' },
];
