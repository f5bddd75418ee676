import type { Sign } from './Sign';

/** Where a second person's signature stands, where one is asked for. */
export type SignOffState = 'awaiting' | 'signed' | 'rejected';

/** The glyphs are those of the backend's tables. */
export const SIGN_OFF_STATES: ReadonlyArray<Sign<SignOffState>> = [
  { value: 'awaiting', glyph: '◔', tone: 'info' },
  { value: 'signed', glyph: '✓', tone: 'success' },
  { value: 'rejected', glyph: '✕', tone: 'error' },
];

export const asSignOff = (word: string): SignOffState | undefined =>
  SIGN_OFF_STATES.find(({ value }) => value === word)?.value;
