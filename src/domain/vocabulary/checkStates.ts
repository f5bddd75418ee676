import type { Sign } from './Sign';

/** How a check of a round stands; the server decides it from the entries and its clock. */
export type CheckState =
  | 'missed'
  | 'late'
  | 'done_problem'
  | 'not_evaluated'
  | 'in_progress'
  | 'due'
  | 'upcoming'
  | 'done_ok'
  | 'skipped'
  | 'not_applicable';

/** The glyphs are those of the backend's tables. The most urgent first. */
export const CHECK_STATES: ReadonlyArray<Sign<CheckState>> = [
  { value: 'missed', glyph: '✕', tone: 'error' },
  { value: 'late', glyph: '!', tone: 'warning' },
  { value: 'done_problem', glyph: '▲', tone: 'warning' },
  { value: 'not_evaluated', glyph: '?', tone: 'unsure' },
  { value: 'in_progress', glyph: '▶', tone: 'info' },
  { value: 'due', glyph: '◔', tone: 'info' },
  { value: 'upcoming', glyph: '○', tone: 'secondary' },
  { value: 'done_ok', glyph: '✓', tone: 'success' },
  { value: 'skipped', glyph: '▨', tone: 'secondary' },
  { value: 'not_applicable', glyph: '–', tone: 'secondary' },
];

const STATES: ReadonlyMap<string, Sign<CheckState>> = new Map(CHECK_STATES.map((sign) => [sign.value, sign]));
const UNKNOWN: Sign<CheckState> = { value: 'not_evaluated', glyph: '?', tone: 'unsure' };

export const checkSign = (state: CheckState): Sign<CheckState> => STATES.get(state) ?? UNKNOWN;

/** The state that a word of the backend names; one of a newer backend is not shown as something good. */
export const asCheckState = (word: string): CheckState => STATES.get(word)?.value ?? 'not_evaluated';

/** Whether an answer is still expected in time. */
export const isOpen = (state: CheckState): boolean =>
  state === 'upcoming' || state === 'due' || state === 'in_progress' || state === 'late';
