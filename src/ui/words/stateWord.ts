import { t } from '@grafana/i18n';
import type { TicketState } from '../../domain/vocabulary/ticketStates';

export function stateWord(state: TicketState): string {
  switch (state) {
    case 'open':
      return t('state.open', 'Open');
    case 'in_progress':
      return t('state.in-progress', 'In progress');
    case 'pending':
      return t('state.pending', 'Pending');
    case 'resolved':
      return t('state.resolved', 'Resolved');
    case 'closed':
      return t('state.closed', 'Closed');
  }
}
