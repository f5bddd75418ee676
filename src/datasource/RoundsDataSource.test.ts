import { firstValueFrom } from 'rxjs';
import { aDataSource } from '../testing/builders';
import { instanceSettings } from '../testing/instanceSettings';
import { startBackend } from '../testing/startBackend';
import { templateVariables } from '../testing/templateVariables';
import { lastHealth } from './lastHealth';
import { RoundsDataSource } from './RoundsDataSource';

const server = startBackend();
const source = new RoundsDataSource(instanceSettings(aDataSource.build({ uid: 'rounds' })));
const health = 'GET /api/datasources/uid/rounds/health';

beforeEach(() =>
  templateVariables({ customer: ['acme', 'globex'], state: 'open', word: 'backup', evil: '") OR project = SECRET' })
);

describe('applyTemplateVariables', () => {
  const send = (query: Record<string, unknown>) => source.applyTemplateVariables({ refId: 'A', query }, {}).query;

  it.each([
    ['$customer', ['acme', 'globex']],
    ['${customer}', ['acme', 'globex']],
    ['${customer:csv}', ['acme', 'globex']],
    ['[[customer]]', ['acme', 'globex']],
    ['$state', ['open']],
    ['$evil', ['") OR project = SECRET']],
    ['$unknown', ['$unknown']],
  ])('sends the values of %s as items', (reference, values) => {
    expect(send({ customers: [reference] })).toEqual({ customers: values });
  });

  it('takes values of the panel (repeat, links) before those of the dashboard', () => {
    const scoped = { customer: { value: 'initech', text: 'Initech' } };
    const query = { refId: 'A', query: { customers: ['$customer'] } };
    expect(source.applyTemplateVariables(query, scoped).query).toEqual({ customers: ['initech'] });
  });

  it('replaces variables in the searched text, which stays one value', () => {
    expect(send({ filters: { text: 'nightly $word' } })).toEqual({ filters: { text: 'nightly backup' } });
  });

  it('fills the variables of a count as those of tickets', () => {
    const query = { customers: ['$customer'], filters: { states: ['$state'], text: '$word' }, groupBy: ['state'] };
    const sent = source.applyTemplateVariables({ refId: 'A', queryType: 'count', query }, {});
    expect(sent).toMatchObject({
      queryType: 'count',
      query: {
        customers: ['acme', 'globex'],
        filters: { states: ['open'], text: 'backup' },
        groupBy: ['state'],
      },
    });
  });

  describe('of a raw query', () => {
    const sendRaw = (query: Record<string, unknown>, scoped = {}) =>
      source.applyTemplateVariables({ refId: 'A', queryType: 'raw', query }, scoped).query;

    it('leaves the text as it was written and puts values beside it', () => {
      const text = 'a in ($customer) AND b = ${evil} AND c ~ "$word" AND $__timeFilter(d) AND e = $unknown';
      expect(sendRaw({ text, connection: 'jira', filters: { text: '$word' } })).toEqual({
        text,
        connection: 'jira',
        filters: { text: '$word' },
        values: { customer: ['acme', 'globex'], evil: ['") OR project = SECRET'], word: ['backup'] },
      });
    });

    it('takes values of the panel before those of the dashboard, and whose tickets from variables', () => {
      const scoped = { customer: { value: 'initech', text: 'Initech' } };
      expect(sendRaw({ text: 'a = $customer', customers: ['$customer'] }, scoped)).toEqual({
        text: 'a = $customer',
        customers: ['initech'],
        values: { customer: ['initech'] },
      });
    });
  });

  it('makes the shortest saved query a whole one, and keeps what it does not know', () => {
    const saved = { refId: 'A', hide: false, extra: 1 };
    expect(source.applyTemplateVariables(saved, {})).toEqual({ ...saved, queryType: 'tickets', schema: 1, query: {} });
  });

  it('does the same for several queries, as Explore asks for', () => {
    const [query] = source.interpolateVariablesInQueries([{ refId: 'A', query: { customers: ['$state'] } }], {});
    expect(query?.query).toEqual({ customers: ['open'] });
  });
});

describe('the data source', () => {
  it('starts a new query with defaults, and does not send hidden ones', () => {
    expect(source.getDefaultQuery()).toEqual({ queryType: 'tickets', schema: 1, query: {} });
    expect(source.filterQuery({ refId: 'A' })).toBe(true);
    expect(source.filterQuery({ refId: 'A', hide: true })).toBe(false);
    expect(source.filterQuery({ refId: 'A', queryType: 'raw', query: { text: 'x' } })).toBe(false);
    expect(source.filterQuery({ refId: 'A', queryType: 'raw', query: { connection: 'jira' } })).toBe(true);
  });

  it('passes the outcome of Save & test on, with the first remedy, and keeps the steps for the editor', async () => {
    const steps = [
      { id: 'reached', title: 'Reached', state: 'ok', message: '', remedy: '' },
      { id: 'signed-in', title: 'Signed in', state: 'error', message: 'Refused.', remedy: 'Make a new token.' },
    ];
    const details = { connections: [{ id: 'a', name: 'A', steps }], perimeters: [] };
    server.backend.answers(health, { status: 'ERROR', message: 'A: refused.', details }, 400);
    await expect(source.testDatasource()).resolves.toEqual({
      status: 'error',
      message: 'A: refused.',
      details: { message: 'Make a new token.' },
    });
    expect(lastHealth.get('rounds')?.connections[0]?.steps).toEqual(steps);
  });

  it('says that all is well', async () => {
    server.backend.answers(health, { status: 'OK', message: '1 connection: all tests passed' });
    await expect(source.testDatasource()).resolves.toEqual({
      status: 'success',
      message: '1 connection: all tests passed',
    });
  });

  it('says in a sentence that the test could not run', async () => {
    server.backend.answers(health, () => Promise.reject(new Error('net::ERR')));
    await expect(source.testDatasource()).resolves.toMatchObject({
      status: 'error',
      message: 'Grafana did not answer. Check the connection and try again.',
    });
  });
});

describe('variables', () => {
  const options = async (query: Record<string, unknown> | undefined) => {
    const request = JSON.parse(JSON.stringify({ targets: [{ refId: 'A', query }], scopedVars: {} }));
    const found =
      source.variables?.getType() === 'custom' && 'query' in source.variables
        ? source.variables.query?.(request)
        : undefined;
    return found ? (await firstValueFrom(found)).data : undefined;
  };
  const values = 'GET /api/datasources/uid/rounds/resources/values';

  it.each([[undefined], [{}], [{ field: 'customer' }], [{ field: 'nonsense' }]])(
    'offers the customers for %j',
    async (query) => {
      server.backend.answers('GET /api/datasources/uid/rounds/resources/customers', [{ id: 'acme', name: 'ACME' }]);
      await expect(options(query)).resolves.toEqual([{ value: 'acme', text: 'ACME' }]);
    }
  );

  it('offers the values of a field in the tickets of chosen customers', async () => {
    server.backend.answers(values, [{ value: 'open', label: 'Open' }]);
    await expect(options({ field: 'state', customers: ['$customer'] })).resolves.toEqual([
      { value: 'open', text: 'Open' },
    ]);
    expect(server.backend.sent[0]?.params).toEqual({ field: 'state', customers: 'acme,globex' });
  });

  it('passes the sentence of an error on', async () => {
    server.backend.refuses(values, 403, 'You may not see people.');
    await expect(options({ field: 'assignee' })).rejects.toMatchObject({ message: 'You may not see people.' });
  });
});
