import type { DataSourceJsonData, QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { ComponentType } from 'react';
import { asQueryType, type QueryType } from '../domain/queryType/QueryType';
import { switchQuery } from '../domain/queryType/switchQuery';
import { migrateQuery, QUERY_SCHEMA } from '../domain/ticketQuery/migrateQuery';
import { ChangesFields } from './queryEditor/tickets/ChangesFields';
import { CountFields } from './queryEditor/tickets/CountFields';
import { CoverageFields } from './queryEditor/review/CoverageFields';
import { DurationsFields } from './queryEditor/tickets/DurationsFields';
import type { FieldsProps } from './queryEditor/FieldsProps';
import { FindingsFields } from './queryEditor/review/FindingsFields';
import { QueryTypeField } from './queryEditor/QueryTypeField';
import { RawFields } from './queryEditor/raw/RawFields';
import { ReviewStatsFields } from './queryEditor/review/ReviewStatsFields';
import { RoundFields } from './queryEditor/rounds/RoundFields';
import { SlaFields } from './queryEditor/tickets/SlaFields';
import { StatsFields } from './queryEditor/rounds/StatsFields';
import { TicketFields } from './queryEditor/tickets/TicketFields';
import { TrendFields } from './queryEditor/tickets/TrendFields';
import type { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';
import { WithQueries } from './WithQueries';

type Props = QueryEditorProps<RoundsDataSource, RoundsQuery, DataSourceJsonData>;

const RoundsFields = (props: FieldsProps) => <RoundFields {...props} ofChecks={false} />;
const ChecksFields = (props: FieldsProps) => <RoundFields {...props} ofChecks />;

const FIELDS: Readonly<Record<QueryType, ComponentType<FieldsProps>>> = {
  tickets: TicketFields,
  count: CountFields,
  trend: TrendFields,
  sla: SlaFields,
  durations: DurationsFields,
  changes: ChangesFields,
  rounds: RoundsFields,
  checks: ChecksFields,
  'check-stats': StatsFields,
  coverage: CoverageFields,
  findings: FindingsFields,
  'review-stats': ReviewStatsFields,
  raw: RawFields,
};

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
  const Fields = FIELDS[type];
  return (
    <WithQueries>
      <Fields
        uid={datasource.uid}
        typeField={<QueryTypeField value={type} onChange={switchTo} />}
        saved={current.query}
        onChange={(saved) => change({ query: saved })}
      />
    </WithQueries>
  );
}
