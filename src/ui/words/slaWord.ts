import { t } from '@grafana/i18n';
import type { SlaState } from '../../domain/vocabulary/slaStates';

export function slaWord(state: SlaState): string {
  switch (state) {
    case 'met':
      return t('sla.met', 'Met');
    case 'running':
      return t('sla.running', 'Running');
    case 'paused':
      return t('sla.paused', 'Paused');
    case 'breached':
      return t('sla.breached', 'Breached');
    case 'none':
      return t('sla.none', 'None');
  }
}
