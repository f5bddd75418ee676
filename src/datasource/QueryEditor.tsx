import type { DataSourceJsonData, QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { asQueryType, type QueryType } from '../domain/queryType/QueryType';
import { switchQuery } from '../domain/queryType/switchQuery';
import { migrateQuery, QUERY_SCHEMA } from '../domain/ticketQuery/migrateQuery';
import { CountFields } from './queryEditor/CountFields';
import { CoverageFields } from './queryEditor/CoverageFields';
import type { FieldsProps } from './queryEditor/FieldsProps';
import { QueryTypeField } from './queryEditor/QueryTypeField';
import { RawFields } from './queryEditor/RawFields';
import { RoundFields } from './queryEditor/RoundFields';
import { StatsFields } from './queryEditor/StatsFields';
import { TicketFields } from './queryEditor/TicketFields';
import type { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';
import { WithQueries } from './WithQueries';

type Props = QueryEditorProps<RoundsDataSource, RoundsQuery, DataSourceJsonData>;

function Fields({ type, ...props }: FieldsProps & { type: QueryType }) {
  switch (type) {
    case 'tickets':
      return <TicketFields {...props} />;
    case 'count':
      return <CountFields {...props} />;
    case 'rounds':
      return <RoundFields {...props} ofChecks={false} />;
    case 'checks':
      return <RoundFields {...props} ofChecks />;
    case 'check-stats':
      return <StatsFields {...props} />;
    case 'coverage':
      return <CoverageFields {...props} />;
    case 'raw':
      return <RawFields {...props} />;
  }
}

/** Edits one query of a panel, of an alert rule or of Explore. */
export function QueryEditor({ datasource, query, onChange, onRunQuery }: Props) {
  const current = migrateQuery(query);
  const type = asQueryType(current.queryType);
  if (current.schema > QUERY_SCHEMA || type === undefined) {
    return (
      <Alert severity="warning" title={t('query.newer', 'This query was made by a newer version of Rounds')}>
        {t('query.newer-remedy', 'It is kept as it is. Update the plugin to edit it.')}
      </Alert>
    );
  }
  const change = (changed: Partial<RoundsQuery>) => {
    onChange({ ...current, ...changed });
    onRunQuery();
  };
  const switchTo = (to: QueryType) => change({ queryType: to, query: switchQuery(current.query, type, to) });
  return (
    <WithQueries>
      <Fields
        type={type}
        uid={datasource.uid}
        typeField={<QueryTypeField value={type} onChange={switchTo} />}
        saved={current.query}
        onChange={(saved) => change({ query: saved })}
      />
    </WithQueries>
  );
}
