import { t } from '@grafana/i18n';
import type { Priority } from '../../domain/vocabulary/priorities';

/** "P1" … "P5". */
export function priorityWord(priority: Priority): string {
  return t('priority.short', 'P{{number}}', { number: priority });
}
