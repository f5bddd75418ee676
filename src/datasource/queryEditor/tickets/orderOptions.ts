import { t } from '@grafana/i18n';
import { SORT_FIELDS, TIME_FIELDS, type SortField, type TimeField } from '../../../domain/ticketQuery/TicketQuery';

interface Option<Value extends string> {
  value: Value;
  label: string;
}

function timeWord(field: TimeField): string {
  switch (field) {
    case 'none':
      return t('query.time.none', 'Any time');
    case 'created':
      return t('query.time.created', 'Created');
    case 'updated':
      return t('query.time.updated', 'Updated');
    case 'resolved':
      return t('query.time.resolved', 'Resolved');
    case 'slaDue':
      return t('query.time.sla-due', 'SLA due');
  }
}

function sortWord(field: SortField): string {
  switch (field) {
    case 'slaDue':
      return t('query.sort.sla-due', 'SLA due');
    case 'priority':
      return t('query.sort.priority', 'Priority');
    case 'created':
      return t('query.sort.created', 'Created');
    case 'updated':
      return t('query.sort.updated', 'Updated');
    case 'customer':
      return t('query.sort.customer', 'Customer');
    case 'key':
      return t('query.sort.key', 'Ticket');
    case 'state':
      return t('query.sort.state', 'State');
  }
}

export const timeOptions = (): Array<Option<TimeField>> =>
  TIME_FIELDS.map((value) => ({ value, label: timeWord(value) }));

export const sortOptions = (): Array<Option<SortField>> =>
  SORT_FIELDS.map((value) => ({ value, label: sortWord(value) }));

export const directionOptions = (): Array<Option<'asc' | 'desc'>> => [
  { value: 'asc', label: t('query.order.asc', 'Ascending') },
  { value: 'desc', label: t('query.order.desc', 'Descending') },
];
