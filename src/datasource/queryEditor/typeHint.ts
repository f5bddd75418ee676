import { t } from '@grafana/i18n';
import type { QueryType } from '../../domain/queryType/QueryType';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<QueryType, string>> => ({
  tickets: t('query.type-hint.tickets', 'One row a ticket'),
  count: t('query.type-hint.count', 'How many, in groups; for graphs and alert rules'),
  trend: t('query.type-hint.trend', 'Opened, resolved and open tickets over time'),
  sla: t(
    'query.type-hint.sla',
    'What is about to be breached, a countdown for each ticket, and how service levels were kept'
  ),
  durations: t('query.type-hint.durations', 'How long a response or a resolution takes'),
  changes: t('query.type-hint.changes', 'Planned windows in the time range'),
  rounds: t('query.type-hint.rounds', 'One row a round: what is due, and how it stands'),
  checks: t('query.type-hint.checks', 'One row a check of a round'),
  'check-stats': t('query.type-hint.check-stats', 'How rounds went, counted; for graphs and alert rules'),
  coverage: t('query.type-hint.coverage', 'How many alert rules have a playbook entry'),
  findings: t('query.type-hint.findings', 'What the review has found, and what became of it'),
  'review-stats': t('query.type-hint.review-stats', 'The figures of the last review'),
  raw: t('query.type-hint.raw', 'JQL or an encoded query, within the customers’ scopes'),
});

/** What a query type answers, in a line. */
export const typeHint = (type: QueryType): string => words()[type];
