import {
  CustomVariableSupport,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type DataSourceJsonData,
} from '@grafana/data';
import { from, map, type Observable } from 'rxjs';
import { expandVariables } from '../domain/ticketQuery/expandVariables';
import { findVariableValues } from './findVariableValues';
import { readVariableQuery } from './RoundsVariableQuery';
import type { RoundsQuery } from './RoundsQuery';
import { VariableEditor } from './VariableEditor';
import { variableValues } from './variableValues';

type Api = DataSourceApi<RoundsQuery, DataSourceJsonData>;

/** Dashboard variables that offer customers, or the values that a field has in their tickets. */
export class RoundsVariables extends CustomVariableSupport<Api, RoundsQuery, RoundsQuery, DataSourceJsonData> {
  readonly uid: string;
  editor = VariableEditor;

  constructor(uid: string) {
    super();
    this.uid = uid;
  }

  override getDefaultQuery(): Partial<RoundsQuery> {
    return { queryType: 'values', schema: 1, query: { field: 'customer' } };
  }

  override query(request: DataQueryRequest<RoundsQuery>): Observable<DataQueryResponse> {
    const [target] = request.targets;
    const saved = target?.query ?? {};
    const query = expandVariables(saved, (reference) => variableValues(reference, request.scopedVars));
    const { field, customers } = readVariableQuery({ refId: 'A', query });
    return from(findVariableValues(this.uid, field, customers)).pipe(map((data) => ({ data })));
  }
}
