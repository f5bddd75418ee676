import { t } from '@grafana/i18n';
import type { Reporter } from '../../domain/vocabulary/reporters';

/** Who told of a ticket first. */
export function reporterWord(reporter: Reporter): string {
  switch (reporter) {
    case 'monitoring':
      return t('reporter.monitoring', 'Monitoring');
    case 'team':
      return t('reporter.team', 'Team');
    case 'customer':
      return t('reporter.customer', 'Customer');
  }
}
