import { t } from '@grafana/i18n';
import type { DefinitionState } from '../../domain/checklists/definitionState';

export function definitionStateWord(state: DefinitionState): string {
  switch (state) {
    case 'active':
      return t('definition-state.active', 'Active');
    case 'paused':
      return t('definition-state.paused', 'Paused');
    case 'trial':
      return t('definition-state.trial', 'Trial');
    case 'ended':
      return t('definition-state.ended', 'Ended');
  }
}
