import type { GrantState } from '../publishing/grantState';
import type { Sign } from './Sign';

export const GRANT_SIGNS: Readonly<Record<GrantState, Sign<GrantState>>> = {
  live: { value: 'live', glyph: '●', tone: 'success' },
  revoked: { value: 'revoked', glyph: '–', tone: 'secondary' },
  forbidden: { value: 'forbidden', glyph: '✕', tone: 'error' },
};
