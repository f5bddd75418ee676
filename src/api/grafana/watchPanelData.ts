import {
  CoreApp,
  dateTime,
  rangeUtil,
  transformDataFrame,
  type DataTransformerConfig,
  type PanelData,
  type ScopedVars,
  type TimeRange,
} from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { getDataSourceSrv, getRunRequest } from '@grafana/runtime';
import { from, map, switchMap, type Observable } from 'rxjs';
import { newRequestId } from '../newRequestId';

/** What a panel asks, and for when. */
export interface PanelQuestion {
  dashboardUid: string;
  panelId: number;
  /** Undefined for Grafana's default data source. */
  source: { uid?: string; type?: string } | undefined;
  queries: DataQuery[];
  transformations: DataTransformerConfig[];
  variables: ScopedVars;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  /** IANA. */
  zone: string;
  maxDataPoints: number;
  minInterval: string | undefined;
}

function rangeOf({ from: begin, to: end }: PanelQuestion): TimeRange {
  const [first, last] = [dateTime(begin), dateTime(end)];
  return { from: first, to: last, raw: { from: first, to: last } };
}

/**
 * The data of a panel that stands outside its dashboard, asked as its dashboard would ask for it; every value is the
 * state so far. Fails where there is no such data source for the person.
 */
export function watchPanelData(question: PanelQuestion): Observable<PanelData> {
  const { source, queries, variables, transformations, maxDataPoints, minInterval, zone } = question;
  const range = rangeOf(question);
  const known = source?.uid === undefined ? null : { uid: source.uid, type: source.type };
  return from(getDataSourceSrv().get(known, variables)).pipe(
    switchMap((dataSource) => {
      const { interval, intervalMs } = rangeUtil.calculateInterval(
        range,
        maxDataPoints,
        minInterval ?? dataSource.interval
      );
      return getRunRequest()(dataSource, {
        ...{ requestId: newRequestId(), app: CoreApp.Unknown, timezone: zone, range, startTime: Date.now() },
        ...{ dashboardUID: question.dashboardUid, panelId: question.panelId },
        ...{ interval, intervalMs, maxDataPoints },
        scopedVars: {
          ...variables,
          __interval: { text: interval, value: interval },
          __interval_ms: { text: String(intervalMs), value: intervalMs },
        },
        targets: queries.map((query) => ({ ...query, datasource: query.datasource ?? dataSource.getRef() })),
      });
    }),
    switchMap((data) => {
      const context = { interpolate: (text: string) => text };
      return transformDataFrame(transformations, data.series, context).pipe(map((series) => ({ ...data, series })));
    })
  );
}
