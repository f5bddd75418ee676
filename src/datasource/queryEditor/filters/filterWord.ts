import { t } from '@grafana/i18n';
import type { ListFilter } from '../../../domain/ticketQuery/TicketQuery';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<ListFilter, string>> => ({
  states: t('query.states', 'States'),
  priorities: t('query.priorities', 'Priorities'),
  types: t('query.types', 'Types'),
  sla: t('query.sla', 'SLA'),
  assignees: t('query.assignees', 'Assignees'),
  services: t('query.services', 'Services'),
  teams: t('query.teams', 'Teams'),
  reporters: t('query.reporters', 'Reporters'),
  pending: t('query.pending', 'Waits for'),
});

/** What a filter is called. */
export const filterWord = (name: ListFilter): string => words()[name];

/** What the values are called that are left out. */
export const exclusionWord = (name: ListFilter): string =>
  t('query.not', '{{filter}}, not', { filter: filterWord(name) });
