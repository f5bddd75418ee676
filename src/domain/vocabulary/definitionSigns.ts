import type { DefinitionState } from '../checklists/definitionState';
import type { Sign } from './Sign';

export const DEFINITION_SIGNS: Readonly<Record<DefinitionState, Sign<DefinitionState>>> = {
  active: { value: 'active', glyph: '●', tone: 'success' },
  paused: { value: 'paused', glyph: '‖', tone: 'warning' },
  trial: { value: 'trial', glyph: '◌', tone: 'info' },
  ended: { value: 'ended', glyph: '■', tone: 'secondary' },
};
