import type { Sign } from './Sign';

/** How bad a problem is. */
export type Severity = 'minor' | 'major' | 'critical';

/** The glyphs are those of the backend's tables. The worst first. */
export const SEVERITIES: ReadonlyArray<Sign<Severity>> = [
  { value: 'critical', glyph: '▲', tone: 'error' },
  { value: 'major', glyph: '△', tone: 'warning' },
  { value: 'minor', glyph: '', tone: 'secondary' },
];

export const asSeverity = (word: string): Severity | undefined => SEVERITIES.find(({ value }) => value === word)?.value;
