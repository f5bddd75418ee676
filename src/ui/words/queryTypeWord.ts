import { t } from '@grafana/i18n';

/** What a query type is called; one that this release does not know by its own name. */
export function queryTypeWord(queryType: string): string {
  return queryType === 'tickets' ? t('query.type.tickets', 'Tickets') : queryType;
}
