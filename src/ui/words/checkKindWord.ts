import { t } from '@grafana/i18n';
import type { CheckKind } from '../../domain/vocabulary/checkKinds';

export function checkKindWord(kind: CheckKind): string {
  switch (kind) {
    case 'manual':
      return t('check.kind.manual', 'By hand');
    case 'alert':
      return t('check.kind.alert', 'Alert rule');
    case 'signal':
      return t('check.kind.signal', 'Signal');
    case 'tickets':
      return t('check.kind.tickets', 'Tickets');
  }
}
