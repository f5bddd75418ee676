import type { Sign } from '../../domain/vocabulary/Sign';

type Level = Pick<Sign, 'glyph' | 'tone'>;

const WORST: Level = { glyph: '▲', tone: 'error' };
const BAD: Level = { glyph: '△', tone: 'warning' };
const MILD: Level = { glyph: '○', tone: 'info' };
const OTHER: Level = { glyph: '•', tone: 'secondary' };

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ...['critical', 'emergency', 'page', 'fatal', 'disaster', 'sev1', 'p1'].map((word) => [word, WORST] as const),
  ...['high', 'major', 'error', 'warning', 'warn', 'sev2', 'p2'].map((word) => [word, BAD] as const),
  ...['medium', 'minor', 'low', 'info', 'notice', 'sev3', 'p3', 'p4'].map((word) => [word, MILD] as const),
]);

/** The sign of a severity, which each team words as its alert rules do; a word of its own keeps a neutral one. */
export const severitySign = (word: string): Level => LEVELS.get(word.trim().toLowerCase()) ?? OTHER;
