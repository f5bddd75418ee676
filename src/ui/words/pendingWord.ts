import { t } from '@grafana/i18n';
import type { PendingReason } from '../../domain/vocabulary/pendingReasons';

/** What a pending ticket waits for. */
export function pendingWord(reason: PendingReason): string {
  switch (reason) {
    case 'customer':
      return t('pending.customer', 'Customer');
    case 'vendor':
      return t('pending.vendor', 'Vendor');
    case 'change':
      return t('pending.change', 'Change');
    case 'problem':
      return t('pending.problem', 'Problem');
    case 'other':
      return t('pending.other', 'Other');
  }
}
