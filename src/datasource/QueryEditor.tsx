import type { DataSourceJsonData, QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { migrateQuery, QUERY_SCHEMA } from '../domain/ticketQuery/migrateQuery';
import { TicketFields } from './queryEditor/TicketFields';
import type { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';
import { WithQueries } from './WithQueries';

type Props = QueryEditorProps<RoundsDataSource, RoundsQuery, DataSourceJsonData>;

/** Edits one query of a panel, of an alert rule or of Explore. */
export function QueryEditor({ datasource, query, onChange, onRunQuery }: Props) {
  const current = migrateQuery(query);
  if (current.schema > QUERY_SCHEMA || current.queryType !== 'tickets') {
    return (
      <Alert severity="warning" title={t('query.newer', 'This query was made by a newer version of Rounds')}>
        {t('query.newer-remedy', 'It is kept as it is. Update the plugin to edit it.')}
      </Alert>
    );
  }
  const change = (saved: Record<string, unknown>) => {
    onChange({ ...current, query: saved });
    onRunQuery();
  };
  return (
    <WithQueries>
      <TicketFields uid={datasource.uid} saved={current.query} onChange={change} />
    </WithQueries>
  );
}
