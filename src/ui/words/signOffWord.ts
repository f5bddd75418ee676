import { t } from '@grafana/i18n';
import type { SignOffState } from '../../domain/vocabulary/signOffStates';

export function signOffWord(state: SignOffState): string {
  switch (state) {
    case 'awaiting':
      return t('check.sign-off.awaiting', 'Awaiting');
    case 'signed':
      return t('check.sign-off.signed', 'Signed');
    case 'rejected':
      return t('check.sign-off.rejected', 'Rejected');
  }
}
