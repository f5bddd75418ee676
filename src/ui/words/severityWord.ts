import { t } from '@grafana/i18n';
import type { Severity } from '../../domain/vocabulary/severities';

export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'critical':
      return t('check.severity.critical', 'Critical');
    case 'major':
      return t('check.severity.major', 'Major');
    case 'minor':
      return t('check.severity.minor', 'Minor');
  }
}
