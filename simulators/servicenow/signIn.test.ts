import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { basic } from '../testing/TestClient.ts';
import { DeskClient } from './testing/DeskClient.ts';

const path = '/api/now/table/incident?sysparm_limit=1';

describe('signing in', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 20, users: [{ name: 'gated', basic: false }] });
  });
  beforeEach(() => client.change({ faults: [] }));
  after(() => client.close());

  const bearer = async (form: Record<string, string>): Promise<string> => {
    const { status, body } = await client.token(form);
    assert.equal(status, 200, JSON.stringify(body));
    return `Bearer ${String(at(body, 'access_token'))}`;
  };
  const ask = async (authorization: string | null): Promise<number> =>
    (await client.call(path, { authorization })).status;

  test('works with the password', async () => {
    for (const user of ['admin', 'rounds', 'restricted']) {
      assert.equal(await ask(basic(user, 'secret')), 200);
    }
  });

  for (const [name, authorization] of [
    ['no credential', null],
    ['a wrong password', basic('admin', 'wrong')],
    ['an unknown user', basic('mallory', 'secret')],
    ['an unknown token', 'Bearer something'],
    ['nonsense', 'Negotiate x'],
    ['a right password behind the gate of basic authentication', basic('gated', 'secret')],
  ] as const) {
    test(`is refused with ${name}`, async () => {
      const { status, headers, body } = await client.call(path, { authorization });
      assert.equal(status, 401);
      assert.deepEqual(body, {
        error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
        status: 'failure',
      });
      assert.match(headers.get('www-authenticate') ?? '', /^BASIC realm=/);
      assert.equal(headers.get('x-is-logged-in'), 'false');
    });
  }

  test('the gate lets tokens of the same user through', async () => {
    const token = await bearer({ grant_type: 'password', username: 'gated', password: 'secret' });
    assert.equal(await ask(token), 200);
    await client.change({ faults: ['basic-gate'] });
    assert.equal(await ask(basic('admin', 'secret')), 401);
    assert.equal(await ask(token), 200);
  });

  test('a token says how long it lives, and its shape is the grant’s', async () => {
    const password = await client.token({ grant_type: 'password', username: 'rounds', password: 'secret' });
    assert.deepEqual(Object.keys(Object(password.body)), [
      'access_token',
      'refresh_token',
      'scope',
      'token_type',
      'expires_in',
    ]);
    assert.deepEqual(
      [at(password.body, 'scope'), at(password.body, 'token_type'), at(password.body, 'expires_in')],
      ['useraccount', 'Bearer', 1799]
    );
    const own = await client.token({ grant_type: 'client_credentials' });
    assert.equal(at(own.body, 'refresh_token'), undefined);
    assert.equal(await ask(`Bearer ${String(at(own.body, 'access_token'))}`), 200);
  });

  test('a token ends after 1799 seconds; the refresh token gives another one', async () => {
    const { body } = await client.token({ grant_type: 'password', username: 'rounds', password: 'secret' });
    const access = `Bearer ${String(at(body, 'access_token'))}`;
    await client.change({ advanceMs: 1_798_000 });
    assert.equal(await ask(access), 200);
    await client.change({ advanceMs: 1000 });
    assert.equal(await ask(access), 401);
    const refresh = { grant_type: 'refresh_token', refresh_token: String(at(body, 'refresh_token')) };
    assert.equal(await ask(await bearer(refresh)), 200);
    assert.equal(await ask(`Bearer ${refresh.refresh_token}`), 401);
  });

  test('a withdrawn token is refused, a new one is not', async () => {
    const first = await bearer({ grant_type: 'client_credentials' });
    await client.change({ faults: ['token-revoked'] });
    assert.deepEqual([await ask(first), await ask(first)], [401, 401]);
    assert.equal(await ask(await bearer({ grant_type: 'client_credentials' })), 200);
    const second = await bearer({ grant_type: 'client_credentials' });
    await client.call(`/oauth_revoke_token.do?token=${second.slice('Bearer '.length)}`, { authorization: null });
    assert.equal(await ask(second), 401);
  });

  for (const [name, form, error] of [
    ['another client', { grant_type: 'client_credentials', client_secret: 'x' }, 'invalid_client'],
    ['a wrong password', { grant_type: 'password', username: 'rounds', password: 'x' }, 'server_error'],
    ['an unknown grant', { grant_type: 'implicit' }, 'unsupported_grant_type'],
    ['a made-up refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_grant'],
  ] as const) {
    test(`the token endpoint refuses ${name}`, async () => {
      const { status, body } = await client.token(form);
      assert.deepEqual([status, at(body, 'error')], [401, error]);
    });
  }

  test('what is nowhere, or may not be read, is answered as ServiceNow does', async () => {
    const see = async (method: string, where: string, authorization = basic('rounds', 'secret')) => {
      const { status, body } = await client.call(where, { method, authorization });
      return [status, at(body, 'error.message')];
    };
    assert.deepEqual(await see('GET', '/api/now/table/sys_user_groups'), [400, 'Invalid table sys_user_groups']);
    assert.deepEqual(await see('GET', '/api/now/nothing'), [
      400,
      'Requested URI does not represent any resource: /now/nothing',
    ]);
    assert.deepEqual(await see('DELETE', '/api/now/table/incident'), [405, 'Method not supported']);
    assert.deepEqual(await see('GET', '/api/now/table/incident/ffff'), [404, 'No Record found']);
    assert.deepEqual(await see('GET', '/api/now/table/sys_properties'), [403, 'User Not Authorized']);
    assert.deepEqual(await see('POST', '/api/now/table/sys_user'), [403, 'Operation Failed']);
    assert.equal((await client.call('/api/now/table/incident', { headers: { Accept: 'text/html' } })).status, 400);
    assert.equal((await client.call('/somewhere')).status, 404);
  });

  test('a record of another company is answered to a restricted account as one that is not there', async () => {
    const foreign = (await client.truth()).find(({ company }) => company === 'Hooli');
    const where = `/api/now/table/task/${String(foreign?.id)}`;
    assert.equal((await client.call(where)).status, 200);
    const refused = await client.call(where, { authorization: basic('restricted', 'secret') });
    const missing = await client.call('/api/now/table/task/ffff', { authorization: basic('restricted', 'secret') });
    assert.deepEqual([refused.status, refused.body], [missing.status, missing.body]);
  });
});
