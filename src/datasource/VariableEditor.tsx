import type { DataSourceApi, DataSourceJsonData, QueryEditorProps } from '@grafana/data';
import { VariableFields } from './variableEditor/VariableFields';
import type { RoundsQuery } from './RoundsQuery';
import { readVariableQuery } from './RoundsVariableQuery';
import { WithQueries } from './WithQueries';

type Api = DataSourceApi<RoundsQuery, DataSourceJsonData>;
type Props = QueryEditorProps<Api, RoundsQuery, DataSourceJsonData, RoundsQuery>;

/** Edits which values a dashboard variable offers. */
export function VariableEditor({ datasource, query, onChange }: Props) {
  const { field, customers } = readVariableQuery(query);
  const change = (changed: { field?: string; customers?: string[] }) =>
    onChange({ ...query, queryType: 'values', schema: 1, query: { ...query.query, field, customers, ...changed } });
  return (
    <WithQueries>
      <VariableFields uid={datasource.uid} field={field} customers={customers} onChange={change} />
    </WithQueries>
  );
}
