import { t } from '@grafana/i18n';
import type { TicketType } from '../../domain/vocabulary/ticketTypes';

export function typeWord(type: TicketType): string {
  switch (type) {
    case 'incident':
      return t('type.incident', 'Incident');
    case 'request':
      return t('type.request', 'Request');
    case 'change':
      return t('type.change', 'Change');
    case 'problem':
      return t('type.problem', 'Problem');
    case 'task':
      return t('type.task', 'Task');
    case 'other':
      return t('type.other', 'Other');
  }
}
