import type { TestState } from '../status/TestStep';
import type { Sign } from './Sign';

export const TEST_SIGNS: Readonly<Record<TestState, Sign<TestState>>> = {
  ok: { value: 'ok', glyph: '✓', tone: 'success' },
  warning: { value: 'warning', glyph: '!', tone: 'warning' },
  error: { value: 'error', glyph: '✕', tone: 'error' },
  skipped: { value: 'skipped', glyph: '–', tone: 'secondary' },
};
