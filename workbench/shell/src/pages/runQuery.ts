import {
  CoreApp,
  preProcessPanelData,
  type DataQuery,
  type DataQueryRequest,
  type DataSourceApi,
  type PanelData,
  type TimeRange,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import { map, type Observable } from 'rxjs';
import { drawFields } from './drawFields.ts';
import { runRequest } from '../services/runRequest.ts';

let lastRequest = 0;

/** Runs one query outside a dashboard; the frames come ready to be shown. */
export function runQuery(datasource: DataSourceApi, query: DataQuery, range: TimeRange): Observable<PanelData> {
  lastRequest += 1;
  const request: DataQueryRequest = {
    requestId: `workbench-${lastRequest}`,
    app: CoreApp.Explore,
    targets: [query],
    range,
    rangeRaw: range.raw,
    interval: '1m',
    intervalMs: 60_000,
    maxDataPoints: 500,
    scopedVars: {},
    startTime: Date.now(),
    timezone: config.bootData.user.timezone,
  };
  return runRequest(datasource, request).pipe(
    map((raw) => {
      const data = preProcessPanelData(raw);
      return { ...data, series: drawFields(data.series) };
    })
  );
}
