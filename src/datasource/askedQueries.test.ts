import { CoreApp, dateTime, type AdHocVariableFilter, type DataQueryRequest } from '@grafana/data';
import { firstValueFrom } from 'rxjs';
import { z } from 'zod';
import { aCustomer, aDataSource } from '../testing/builders';
import { instanceSettings } from '../testing/instanceSettings';
import { startBackend } from '../testing/startBackend';
import { templateVariables } from '../testing/templateVariables';
import { queryClient } from './queryClient';
import { RoundsDataSource } from './RoundsDataSource';
import type { RoundsQuery } from './RoundsQuery';

const server = startBackend();
const source = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
const asking = 'POST /api/ds/query?ds_type=quantyca-rounds-datasource';
const customers = 'GET /api/datasources/uid/rounds/resources/customers';

beforeEach(() => {
  queryClient.clear();
  templateVariables({ customer: ['acme', 'globex'] });
  server.backend.answers(asking, { results: {} });
  server.backend.answers(
    customers,
    ['acme', 'globex', 'initech'].map((id) => aCustomer.build({ id, name: id.toUpperCase() }))
  );
});

const at = (text: string) => dateTime(text);
const range = { from: at('2026-11-01T00:00:00Z'), to: at('2026-11-02T00:00:00Z') };

function request(targets: Array<Partial<RoundsQuery>>, more: Partial<DataQueryRequest<RoundsQuery>> = {}) {
  return {
    requestId: '',
    interval: '1m',
    intervalMs: 60_000,
    range: { ...range, raw: range },
    scopedVars: {},
    targets: targets.map((target, i) => ({ refId: 'ABC'.charAt(i), schema: 1, ...target })),
    timezone: 'browser',
    app: CoreApp.Dashboard,
    startTime: at('2026-11-05T00:00:00Z').valueOf(),
    ...more,
  };
}

const ask = async (...given: Parameters<typeof request>) => firstValueFrom(source.query(request(...given)));
const is = (key: string, value: string, operator = '='): AdHocVariableFilter => ({ key, operator, value });

const body = z.object({
  from: z.string(),
  to: z.string(),
  queries: z.array(z.looseObject({ refId: z.string(), query: z.looseObject({}) })),
});
const asked = () => server.backend.sentTo(asking).map((one) => body.parse(one.body));
const queries = () => asked().flatMap((one) => one.queries.map(({ query }) => query));

describe('the zone of the dashboard', () => {
  it.each([
    ['Europe/Rome', 'Europe/Rome'],
    ['utc', 'utc'],
    ['browser', 'UTC'],
    ['', 'UTC'],
  ])('%j goes with each query that has days', async (timezone, sent) => {
    await ask(
      [
        { queryType: 'trend', query: {} },
        { queryType: 'count', query: {} },
      ],
      { timezone }
    );
    expect(queries()).toEqual([{ timezone: sent }, {}]);
  });

  it('is what the query says, where it says one', async () => {
    await ask([{ queryType: 'sla', query: { timezone: 'Asia/Kolkata' } }]);
    expect(queries()).toEqual([{ timezone: 'Asia/Kolkata' }]);
  });
});

describe('the filters of the dashboard', () => {
  it('narrow what the variables leave', async () => {
    const query = { customers: ['$customer'] };
    const filters = [is('customer', 'ACME', '!='), is('priority', '1')];
    await ask([{ queryType: 'count', query }], { filters });
    await ask([{ queryType: 'tickets', query }], { filters });
    expect(queries()).toEqual(Array(2).fill({ customers: ['globex'], filters: { priorities: ['1'] } }));
    expect(server.backend.sentTo(customers)).toHaveLength(1);
  });

  it('that nothing can match are not asked, and the answer is empty and says so', async () => {
    const { data, errors } = await ask([{ queryType: 'count', query: { customers: ['$customer'] } }], {
      filters: [is('customer', 'initech')],
    });
    expect(asked()).toEqual([]);
    expect(errors).toBeUndefined();
    const notices = [{ text: expect.stringMatching(/^Nothing can fit/) }];
    expect(data).toMatchObject([{ refId: 'A', length: 0, meta: { notices } }]);
  });

  it('that a query cannot follow refuse it, and only it', async () => {
    const { errors } = await ask(
      [
        { queryType: 'rounds', query: {} },
        { queryType: 'tickets', query: {} },
      ],
      { filters: [is('state', 'closed')] }
    );
    expect(errors).toEqual([{ refId: 'A', message: expect.stringMatching(/cannot be applied to Rounds/) }]);
    expect(queries()).toEqual([{ filters: { states: ['closed'] } }]);
  });

  it('are an error while the customers cannot be listed', async () => {
    server.backend.refuses(customers, 403, 'No valid identity.');
    const { errors } = await ask([{ queryType: 'tickets', query: {} }], { filters: [is('customer', 'acme')] });
    expect(errors).toEqual([{ message: 'No valid identity.' }]);
    expect(asked()).toEqual([]);
  });

  it('go into the queries of Explore and of expressions, or are refused', () => {
    const fill = (filter: AdHocVariableFilter) =>
      source.interpolateVariablesInQueries([{ refId: 'A', query: {} }], {}, [filter])[0]?.query;
    expect(fill(is('type', 'incident'))).toEqual({ filters: { types: ['incident'] } });
    expect(() => fill(is('labels', 'Mail'))).toThrow(/which Rounds cannot/);
  });

  it('offer what the backend can filter by, and its values', async () => {
    const keys = await source.getTagKeys();
    expect(keys.map(({ value }) => value)).toEqual([
      ...['customer', 'state', 'priority', 'type', 'sla'],
      ...['pending', 'assignee', 'reporter', 'team', 'service'],
    ]);
    server.backend.answers('GET /api/datasources/uid/rounds/resources/values', [{ value: '1', label: 'P1' }]);
    await expect(source.getTagValues({ key: 'priority', filters: [] })).resolves.toEqual([{ value: '1', text: 'P1' }]);
    await expect(source.getTagValues({ key: 'customer', filters: [] })).resolves.toHaveLength(3);
    await expect(source.getTagValues({ key: 'Team', filters: [] })).resolves.toEqual([
      { value: '1', text: 'P1' },
      { value: '(none)', text: '(none)' },
    ]);
    await expect(source.getTagValues({ key: 'labels', filters: [] })).resolves.toEqual([]);
  });
});

describe('annotations', () => {
  it('ask until now, under the filters of the dashboard, and become one frame', async () => {
    const target = source.annotations?.prepareQuery?.({ name: 'Incidents', enable: true, iconColor: 'red' });
    const { data } = await ask([{ ...target }], { filters: [is('priority', '1')], timezone: 'utc' });
    expect(asked()).toMatchObject([
      { from: String(range.from.valueOf()), to: String(at('2026-11-05T00:00:00Z').valueOf()) },
    ]);
    expect(queries().map(({ filters }) => filters)).toMatchObject([
      { types: ['incident'], priorities: ['1'] },
      { types: ['incident'], priorities: ['1'], states: ['resolved', 'closed'] },
    ]);
    expect(data).toMatchObject([{ refId: 'Anno', name: 'events', length: 0 }]);
  });
});
