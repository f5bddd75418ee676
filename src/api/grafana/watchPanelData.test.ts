import {
  DataSourceApi,
  getDefaultTimeRange,
  LoadingState,
  standardTransformersRegistry,
  toDataFrame,
  type DataQueryRequest,
} from '@grafana/data';
import { setDataSourceSrv, setRunRequest } from '@grafana/runtime';
import { firstValueFrom, of } from 'rxjs';
import { instanceSettings } from '../../testing/instanceSettings';
import { watchPanelData, type PanelQuestion } from './watchPanelData';

const ref = { uid: 'prom', type: 'prometheus' };
const question: PanelQuestion = {
  ...{ dashboardUid: 'infra', panelId: 4, source: ref, queries: [{ refId: 'A' }], transformations: [] },
  ...{ variables: { host: { value: 'etl-2', text: 'etl-2' } }, from: 0, to: 3_600_000, zone: 'Europe/Rome' },
  ...{ maxDataPoints: 60, minInterval: undefined },
};

class StandIn extends DataSourceApi {
  query = () => Promise.resolve({ data: [] });
  testDatasource = () => Promise.resolve({ status: 'success', message: '' });
}

const asked: DataQueryRequest[] = [];
const wanted: unknown[] = [];
const notUsed = () => {
  throw new Error('Nothing but its data is asked for.');
};

beforeEach(() => {
  asked.length = 0;
  wanted.length = 0;
  const known = new StandIn(instanceSettings({ uid: 'prom', name: 'Prometheus', readOnly: true }));
  setDataSourceSrv({
    ...{ getList: notUsed, getInstanceSettings: notUsed, reload: notUsed, registerRuntimeDataSource: notUsed },
    get: (source) => {
      wanted.push(source);
      return Promise.resolve(known);
    },
  });
  setRunRequest((_, request) => {
    asked.push(request);
    const series = [toDataFrame({ fields: [{ name: 'value', values: [1] }] })];
    return of({ state: LoadingState.Done, series, timeRange: getDefaultTimeRange() });
  });
  standardTransformersRegistry.setInit(() => []);
});

it('asks as the dashboard of the panel would, for another time and with its variables', async () => {
  const data = await firstValueFrom(watchPanelData(question));
  expect(data.series).toHaveLength(1);
  expect(wanted).toEqual([ref]);
  const [request] = asked;
  expect(request).toMatchObject({
    ...{ dashboardUID: 'infra', panelId: 4, timezone: 'Europe/Rome', interval: '1m', intervalMs: 60_000 },
    scopedVars: { host: { value: 'etl-2' }, __interval: { value: '1m' } },
    targets: [{ refId: 'A', datasource: { uid: 'prom' } }],
  });
  expect([request?.range.from.valueOf(), request?.range.to.valueOf()]).toEqual([0, 3_600_000]);
});

it('asks the default data source where the panel names none, and keeps the one that a query names', async () => {
  const other = { uid: 'loki', type: 'loki' };
  await firstValueFrom(
    watchPanelData({ ...question, source: undefined, queries: [{ refId: 'A', datasource: other }] })
  );
  expect(wanted).toEqual([null]);
  expect(asked[0]?.targets).toEqual([{ refId: 'A', datasource: other }]);
});
