import type { Sign } from './Sign';

export type SlaState = 'met' | 'running' | 'paused' | 'breached' | 'none';

/** The glyphs are those of the backend's tables. The most urgent first. */
export const SLA_STATES: ReadonlyArray<Sign<SlaState>> = [
  { value: 'breached', glyph: '▲', tone: 'error' },
  { value: 'running', glyph: '●', tone: 'info' },
  { value: 'paused', glyph: '‖', tone: 'warning' },
  { value: 'met', glyph: '✓', tone: 'success' },
  { value: 'none', glyph: '–', tone: 'secondary' },
];
