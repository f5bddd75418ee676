import { t } from '@grafana/i18n';
import type { Sign } from '../../../domain/vocabulary/Sign';

/** Grafana's word for the state of an instance; a reason may follow in brackets. */
const firstWord = (state: string): string => state.split(' ')[0] ?? '';

export function alertSign(state: string): Pick<Sign, 'glyph' | 'tone'> {
  switch (firstWord(state)) {
    case 'Alerting':
      return { glyph: '▲', tone: 'error' };
    case 'Pending':
    case 'Recovering':
      return { glyph: '△', tone: 'warning' };
    case 'NoData':
    case 'Error':
      return { glyph: '?', tone: 'unsure' };
    default:
      return { glyph: '○', tone: 'secondary' };
  }
}

export function alertWord(state: string): string {
  switch (firstWord(state)) {
    case 'Alerting':
      return t('playbook.alert.firing', 'Firing');
    case 'Pending':
      return t('playbook.alert.pending', 'Pending');
    case 'Recovering':
      return t('playbook.alert.recovering', 'Recovering');
    case 'NoData':
      return t('playbook.alert.no-data', 'No data');
    case 'Error':
      return t('playbook.alert.error', 'Error');
    case '':
      return t('playbook.alert.unknown', 'Not seen now');
    default:
      return t('playbook.alert.normal', 'Normal');
  }
}
