import { t } from '@grafana/i18n';
import { asQueryType } from '../../domain/queryType/QueryType';

/** What a query type is called; one that this release does not know by its own name. */
export function queryTypeWord(queryType: string): string {
  switch (asQueryType(queryType)) {
    case 'tickets':
      return t('query.type.tickets', 'Tickets');
    case 'count':
      return t('query.type.count', 'Count of tickets');
    case 'rounds':
      return t('query.type.rounds', 'Rounds');
    case 'checks':
      return t('query.type.checks', 'Checks');
    case 'check-stats':
      return t('query.type.check-stats', 'Check statistics');
    case 'coverage':
      return t('query.type.coverage', 'Playbook coverage');
    case 'raw':
      return t('query.type.raw', 'Raw query');
    case undefined:
      return queryType;
  }
}
