import type { SetupStepState } from '../status/setupSteps';
import type { Sign } from './Sign';

export const SETUP_SIGNS: Readonly<Record<SetupStepState, Sign<SetupStepState>>> = {
  done: { value: 'done', glyph: '✓', tone: 'success' },
  todo: { value: 'todo', glyph: '○', tone: 'warning' },
  problem: { value: 'problem', glyph: '✕', tone: 'error' },
  optional: { value: 'optional', glyph: '–', tone: 'secondary' },
  unknown: { value: 'unknown', glyph: '?', tone: 'secondary' },
};
