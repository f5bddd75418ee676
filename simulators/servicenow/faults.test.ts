import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { basic } from '../testing/TestClient.ts';
import { hooliId, initechId } from './companies.ts';
import { instanceFaults } from './instanceFaults.ts';
import { DeskClient } from './testing/DeskClient.ts';

const path = '/api/now/table/incident?sysparm_fields=number,company&sysparm_limit=10';

describe('faults', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 60 });
  });
  beforeEach(() => client.change({ faults: [] }));
  after(() => client.close());

  const strike = async (...faults: string[]) => {
    await client.change({ faults });
    return client.call(path);
  };

  for (const [fault, status, what] of [
    ['unauthorized', 401, /User Not Authenticated/],
    ['forbidden', 403, /Failed API level ACL Validation/],
    ['hibernating', 200, /Your instance is hibernating/],
    ['login-page', 200, /login\.do/],
    ['html-502', 502, /502 Bad Gateway/],
    ['unavailable', 503, /Service Unavailable/],
    ['rate-limit-bare', 429, /Too Many Requests/],
    ['transaction-cancelled-500', 500, /maximum execution time exceeded/],
  ] as const) {
    test(`${fault}: answers ${status}`, async () => {
      const seen = await strike(fault);
      assert.equal(seen.status, status);
      assert.match(JSON.stringify(seen.body), what);
    });
  }

  test('pages of HTML say so; the sign-in page also that nobody is signed in', async () => {
    const { headers } = await strike('login-page');
    assert.match(headers.get('content-type') ?? '', /html/);
    assert.equal(headers.get('x-is-logged-in'), 'false');
  });

  test('transaction-cancelled: 200, some rows, and an error beside them', async () => {
    const seen = await strike('transaction-cancelled:1');
    assert.equal(seen.status, 200);
    assert.equal(lengthAt(seen.body, 'result'), 5);
    assert.equal(at(seen.body, 'error.message'), 'Transaction cancelled: maximum execution time exceeded');
    assert.equal(at(seen.body, 'status'), 'failure');
    assert.equal(at((await client.call(path)).body, 'error'), undefined);
  });

  test('unavailable-once fails once', async () => {
    assert.equal((await strike('unavailable-once')).status, 503);
    assert.equal((await client.call(path)).status, 200);
  });

  test('rate-limit: so many requests an hour for each account, with headers on every answer', async () => {
    const first = await strike('rate-limit:2');
    assert.equal(first.headers.get('x-ratelimit-limit'), '2');
    assert.equal(first.headers.get('x-ratelimit-reset'), String(Date.parse('2026-11-02T10:00:00Z') / 1000));
    assert.match(first.headers.get('x-ratelimit-rule') ?? '', /^[0-9a-f]{32}$/);
    assert.equal((await client.call(path)).status, 200);
    const refused = await client.call(path);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '1800');
    assert.deepEqual(refused.body, {
      error: { message: 'Rate limit exceeded', detail: 'Rate limit of 2 requests per hour for Table API exceeded' },
      status: 'failure',
    });
    assert.equal((await client.call(path, { authorization: basic('rounds', 'secret') })).status, 200);
    await client.change({ advanceMs: 1_800_000 });
    assert.equal((await client.call(path)).status, 200);
    await client.change({ now: '2026-11-02T09:30:00Z' });
  });

  test('rate-limit-junk: waits that are none', async () => {
    assert.equal((await strike('rate-limit-junk')).headers.get('retry-after'), '-5');
    assert.equal((await client.call(path)).headers.get('retry-after'), 'abc');
  });

  test('ignore-scope-field: conditions on the company are passed over, and rows do not have it', async () => {
    const query = { sysparm_query: 'company=ffffffffffffffffffffffffffffffff', sysparm_fields: 'number,company' };
    assert.equal((await client.rows('incident', query)).length, 0);
    await client.change({ faults: ['ignore-scope-field'] });
    const rows = await client.rows('incident', query);
    assert.ok(rows.length > 10);
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['number']);
    const { body } = await client.stats('incident', { sysparm_count: 'true', sysparm_query: query.sysparm_query });
    assert.equal(at(body, 'result.stats.count'), String(rows.length));
    assert.ok((await client.rows('task_sla', { sysparm_query: 'task.company=none' })).length > 0);
  });

  test('no-dictionary, no-slas, no-stats are refused; no-choices is empty', async () => {
    await client.change({ faults: ['no-dictionary', 'no-slas', 'no-stats', 'no-choices'] });
    for (const table of ['sys_dictionary', 'sys_db_object', 'task_sla', 'contract_sla']) {
      assert.equal((await client.list(table)).status, 403, table);
    }
    assert.equal((await client.stats('incident', { sysparm_count: 'true' })).status, 403);
    assert.deepEqual(await client.rows('sys_choice', { sysparm_limit: '5' }), []);
  });

  test('foreign-rows: a ticket of Hooli in every list of tasks', async () => {
    await client.change({ faults: ['foreign-rows'] });
    const query = { sysparm_query: `company=${initechId}`, sysparm_fields: 'company', sysparm_limit: '5' };
    const rows = await client.rows('incident', query);
    assert.equal(at(rows[0], 'company.value'), hooliId);
  });

  test('no-total, growing-total and foreign-link spoil the headers', async () => {
    assert.equal((await strike('no-total')).headers.get('x-total-count'), null);
    const first = Number((await strike('growing-total')).headers.get('x-total-count'));
    assert.equal(Number((await client.call(path)).headers.get('x-total-count')), first + 1);
    assert.match((await strike('foreign-link')).headers.get('link') ?? '', /<https:\/\/evil\.test\//);
  });

  test('lost-answer: what was asked is done, and the connection breaks', async () => {
    await client.change({ faults: ['lost-answer'] });
    const body = { short_description: 'lost', correlation_id: 'rounds:1' };
    await assert.rejects(client.call('/api/now/table/incident', { method: 'POST', body }));
    assert.equal((await client.rows('incident', { sysparm_query: 'correlation_id=rounds:1' })).length, 1);
    assert.equal((await client.call('/api/now/table/incident', { method: 'POST', body })).status, 201);
  });

  test('wrong-shape and bad-json', async () => {
    assert.deepEqual((await strike('wrong-shape')).body, { result: null });
    assert.deepEqual((await strike('wrong-shape:2')).body, []);
    assert.equal(typeof (await strike('bad-json')).body, 'string');
  });

  test('redirect-away leads to the other name of this machine, redirect-ring nowhere', async () => {
    const away = await strike('redirect-away');
    assert.equal(away.status, 302);
    assert.match(away.headers.get('location') ?? '', /^http:\/\/localhost:\d+\/sites\/test\/elsewhere$/);
    assert.match((await strike('redirect-ring')).headers.get('location') ?? '', /\?ring=1$/);
  });

  test('truncated breaks off', async () => {
    await assert.rejects(strike('truncated'));
  });

  test('utf16 and latin1 come with their charset', async () => {
    assert.match((await strike('utf16')).headers.get('content-type') ?? '', /UTF-16/);
    assert.match((await strike('latin1')).headers.get('content-type') ?? '', /ISO-8859-1/);
  });

  test('every fault can be set, an unknown one is refused with a sentence', async () => {
    for (const fault of instanceFaults) {
      await client.change({ faults: [fault] });
    }
    const seen = await client.admin('PATCH', 'sites/test', { faults: ['gremlins'] });
    assert.equal(seen.status, 400);
    assert.match(JSON.stringify(seen.body), /Unknown fault \\"gremlins\\"/);
  });
});
