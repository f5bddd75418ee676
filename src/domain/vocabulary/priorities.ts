import type { Sign } from './Sign';

/** 1 is the most urgent. */
export type Priority = '1' | '2' | '3' | '4' | '5';

/** Their words are glyph enough. */
export const PRIORITIES: ReadonlyArray<Sign<Priority>> = [
  { value: '1', glyph: '', tone: 'error' },
  { value: '2', glyph: '', tone: 'warning' },
  { value: '3', glyph: '', tone: 'info' },
  { value: '4', glyph: '', tone: 'secondary' },
  { value: '5', glyph: '', tone: 'secondary' },
];
