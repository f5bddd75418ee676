import {
  DataSourceApi,
  getDefaultTimeRange,
  LoadingState,
  toDataFrame,
  type DataQuery,
  type DataQueryRequest,
  type DataQueryResponse,
} from '@grafana/data';
import { lastValueFrom, toArray } from 'rxjs';
import { expect, test } from 'vitest';
import { grafanaDataSourceSettings } from './grafanaDataSource.ts';
import { runRequest } from './runRequest.ts';

class Fake extends DataSourceApi {
  readonly #answer: () => Promise<DataQueryResponse>;
  constructor(answer: () => Promise<DataQueryResponse>) {
    super(grafanaDataSourceSettings);
    this.#answer = answer;
  }
  query() {
    return this.#answer();
  }
  testDatasource() {
    return Promise.resolve({ status: 'success', message: '' });
  }
}

const range = getDefaultTimeRange();
const request: DataQueryRequest = {
  requestId: '1',
  range,
  interval: '1m',
  intervalMs: 60_000,
  scopedVars: {},
  targets: [{ refId: 'A' }],
  timezone: 'utc',
  app: 'test',
  startTime: 0,
};

function run(answer: () => Promise<DataQueryResponse>) {
  return lastValueFrom(runRequest(new Fake(answer), request).pipe(toArray()));
}

test('loading comes first, then frames and annotations apart', async () => {
  const frame = toDataFrame({ fields: [{ name: 'a', values: [1] }] });
  const [first, last] = await run(async () => ({ data: [frame, { ...frame, meta: { dataTopic: 'annotations' } }] }));
  expect(first).toMatchObject({ state: LoadingState.Loading, series: [] });
  expect(last).toMatchObject({ state: LoadingState.Done, series: [{ length: 1 }], annotations: [{ length: 1 }] });
});

test('the values of a variable stay as they are', async () => {
  const values = [{ text: 'ACME', value: 'acme' }];
  const [, last] = await run(async () => ({ data: values }));
  expect(last?.series).toEqual(values);
});

test('a thrown error and an error in the answer end alike', async () => {
  const thrown = await run(() => Promise.reject(new Error('Jira did not answer.')));
  const answered = await run(async () => ({ data: [], errors: [{ message: 'Jira did not answer.' }] }));
  for (const [, last] of [thrown, answered]) {
    expect(last).toMatchObject({ state: LoadingState.Error, error: { message: 'Jira did not answer.' } });
  }
});

test('what the data source does not let through is not asked', async () => {
  const asked: string[][] = [];
  class Choosy extends Fake {
    override filterQuery = ({ hide }: DataQuery) => !hide;
    override query({ targets }: DataQueryRequest = request) {
      asked.push(targets.map(({ refId }) => refId));
      return super.query();
    }
  }
  const answer = async () => ({ data: [] });
  const ask = (...targets: DataQuery[]) =>
    lastValueFrom(runRequest(new Choosy(answer), { ...request, targets }).pipe(toArray()));
  await ask({ refId: 'A' }, { refId: 'B', hide: true });
  const [, last] = await ask({ refId: 'B', hide: true });
  expect(asked).toEqual([['A']]);
  expect(last).toMatchObject({ state: LoadingState.Done, series: [] });
});
