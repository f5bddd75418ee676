import { t } from '@grafana/i18n';
import type { FindingsMeasure } from '../../../domain/findingsQuery/FindingsQueryFields';

export function findingsMeasureWord(measure: FindingsMeasure): string {
  switch (measure) {
    case 'open':
      return t('findings.measure.open', 'Open');
    case 'overdue':
      return t('findings.measure.overdue', 'Overdue');
    case 'accepted':
      return t('findings.measure.accepted', 'Accepted');
    case 'came_back':
      return t('findings.measure.came-back', 'Came back');
  }
}
