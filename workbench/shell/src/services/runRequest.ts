import {
  DataTopic,
  LoadingState,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, concat, from, map, Observable, of } from 'rxjs';

/**
 * Runs a request and gives what a panel gets: first the loading state, then the data or the error.
 * Each answer replaces the one before: streaming is not merged, nothing is retried.
 */
export function runRequest(
  datasource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: DataSourceApi['query']
): Observable<PanelData> {
  const loading: PanelData = { state: LoadingState.Loading, series: [], request, timeRange: request.range };
  request.startTime = Date.now();
  const query = queryFunction ?? askWhatIsWhole(datasource);
  const answers = new Observable<DataQueryResponse>((subscriber) => from(query(request)).subscribe(subscriber)).pipe(
    map((answer) => toPanelData(answer, request)),
    catchError((cause) => of({ ...loading, state: LoadingState.Error, ...failure(cause, request) }))
  );
  return concat(of(loading), answers);
}

/** As Grafana does, asks only the queries that the data source itself lets through, and nothing where it lets none. */
function askWhatIsWhole(datasource: DataSourceApi): DataSourceApi['query'] {
  return (request) => {
    request.targets = request.targets.filter((target) => datasource.filterQuery?.(target) ?? true);
    return request.targets.length > 0 ? datasource.query(request) : of({ data: [] });
  };
}

function failure(cause: unknown, request: DataQueryRequest) {
  request.endTime = Date.now();
  const error = toDataQueryError(cause);
  return { error, errors: [error] };
}

function toPanelData(answer: DataQueryResponse, request: DataQueryRequest): PanelData {
  request.endTime = Date.now();
  // Not made into frames here: variables are asked for in the same way and answer with plain values.
  const items: DataFrame[] = answer.data;
  const errors = answer.errors ?? (answer.error ? [answer.error] : undefined);
  const isAnnotation = (frame: DataFrame) => frame.meta?.dataTopic === DataTopic.Annotations;
  return {
    state: errors ? LoadingState.Error : (answer.state ?? LoadingState.Done),
    series: items.filter((frame) => !isAnnotation(frame)),
    annotations: items.filter(isAnnotation),
    request,
    timeRange: request.range,
    error: errors?.[0],
    errors,
  };
}
