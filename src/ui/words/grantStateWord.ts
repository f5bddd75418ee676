import { t } from '@grafana/i18n';
import type { GrantState } from '../../domain/publishing/grantState';

export function grantStateWord(state: GrantState): string {
  switch (state) {
    case 'live':
      return t('grant-state.live', 'Live');
    case 'revoked':
      return t('grant-state.revoked', 'Revoked');
    case 'forbidden':
      return t('grant-state.forbidden', 'Forbidden by the set-up');
  }
}
