import { t } from '@grafana/i18n';
import { asQueryType, type QueryType } from '../../domain/queryType/QueryType';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<QueryType, string>> => ({
  tickets: t('query.type.tickets', 'Tickets'),
  count: t('query.type.count', 'Count of tickets'),
  trend: t('query.type.trend', 'Trend of tickets'),
  sla: t('query.type.sla', 'Service levels'),
  durations: t('query.type.durations', 'Durations'),
  changes: t('query.type.changes', 'Planned changes'),
  rounds: t('query.type.rounds', 'Rounds'),
  checks: t('query.type.checks', 'Checks'),
  'check-stats': t('query.type.check-stats', 'Check statistics'),
  coverage: t('query.type.coverage', 'Playbook coverage'),
  findings: t('query.type.findings', 'Findings of the review'),
  'review-stats': t('query.type.review-stats', 'Review statistics'),
  raw: t('query.type.raw', 'Raw query'),
});

/** What a query type is called; one that this release does not know by its own name. */
export function queryTypeWord(queryType: string): string {
  const known = asQueryType(queryType);
  return known === undefined ? queryType : words()[known];
}
