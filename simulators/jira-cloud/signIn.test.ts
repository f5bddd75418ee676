import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { basic, TestClient } from '../testing/TestClient.ts';

describe('signing in', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ users: [{ name: 'ny', zone: 'America/New_York', browse: [] }] });
  });
  after(() => client.close());

  const gateway = (): string => `/ex/jira/${client.cloudId}`;
  const token = async (): Promise<string> => {
    const { status, body } = await client.call('/oauth/token', {
      method: 'POST',
      body: { grant_type: 'client_credentials', client_id: 'rounds', client_secret: 'secret' },
      authorization: null,
    });
    assert.equal(status, 200);
    assert.equal(at(body, 'token_type'), 'Bearer');
    return `Bearer ${String(at(body, 'access_token'))}`;
  };

  test('works with name or e-mail address on the site', async () => {
    for (const user of ['admin', 'admin@rounds.example', 'ny']) {
      assert.equal((await client.call('/rest/api/3/myself', { authorization: basic(user, 'secret') })).status, 200);
    }
  });

  for (const [name, authorization] of [
    ['no credential', null],
    ['a wrong token', basic('admin', 'wrong')],
    ['an unknown user', basic('mallory', 'secret')],
    ['a scoped token', basic('admin', 'scoped')],
    ['a bearer token', 'Bearer something'],
    ['nonsense', 'Negotiate x'],
  ] as const) {
    test(`is refused on the site with ${name}`, async () => {
      const { status, headers } = await client.call('/rest/api/3/myself', { authorization });
      assert.equal(status, 401);
      assert.match(headers.get('www-authenticate') ?? '', /^OAuth realm=/);
      assert.equal(headers.get('x-seraph-loginreason'), 'AUTHENTICATED_FAILED');
    });
  }

  test('at the gateway takes scoped tokens and access tokens, no plain ones', async () => {
    const ask = (authorization: string) => client.call(`${gateway()}/rest/api/3/myself`, { authorization });
    assert.equal((await ask(basic('admin', 'scoped'))).status, 200);
    const service = await ask(await token());
    assert.equal(at(service.body, 'displayName'), 'Rounds Integration');
    const plain = await ask(basic('admin', 'secret'));
    assert.equal(plain.status, 401);
    assert.equal(at(plain.body, 'message'), 'Unauthorized; scope does not match');
    assert.equal((await ask('Bearer made-up')).status, 401);
  });

  test('another cloud id does not exist at the gateway', async () => {
    assert.equal((await client.call('/ex/jira/00000000-0000-4000-8000-000000000000/rest/api/3/myself')).status, 404);
  });

  test('the token endpoint refuses a wrong client and another grant', async () => {
    const ask = (body: object) => client.call('/oauth/token', { method: 'POST', body, authorization: null });
    const wrong = await ask({ grant_type: 'client_credentials', client_id: 'rounds', client_secret: 'x' });
    assert.deepEqual([wrong.status, at(wrong.body, 'error')], [401, 'access_denied']);
    const grant = await ask({ grant_type: 'password', client_id: 'rounds', client_secret: 'secret' });
    assert.deepEqual([grant.status, at(grant.body, 'error')], [400, 'unsupported_grant_type']);
  });

  test('anybody may read the server information and the cloud id', async () => {
    const info = await client.call('/rest/api/3/serverInfo', { authorization: null });
    assert.equal(at(info.body, 'deploymentType'), 'Cloud');
    assert.equal(at(info.body, 'baseUrl'), client.url);
    const tenant = await client.call('/_edge/tenant_info', { authorization: null });
    assert.deepEqual(tenant.body, { cloudId: client.cloudId });
  });

  test('times are written in the zone of the profile', async () => {
    const { body } = await client.call('/rest/api/3/myself', { authorization: basic('ny', 'secret') });
    assert.equal(at(body, 'timeZone'), 'America/New_York');
    const info = await client.call('/rest/api/3/serverInfo', { authorization: basic('ny', 'secret') });
    assert.equal(at(info.body, 'serverTime'), '2026-11-02T04:30:00.000-0500');
  });

  test('whoever may browse nothing sees nothing', async () => {
    const authorization = basic('ny', 'secret');
    assert.deepEqual(at((await client.call('/rest/api/3/project/search', { authorization })).body, 'values'), []);
    const found = await client.call('/rest/api/3/search/jql?jql=created%20%3E%20-900d', { authorization });
    assert.deepEqual(at(found.body, 'issues'), []);
  });

  test('what does not exist is answered as Jira does', async () => {
    const { status, body } = await client.call('/rest/api/3/nothing/here');
    assert.equal(status, 404);
    assert.match(String(at(body, 'message')), /^null for uri: /);
    assert.equal((await client.call('/rest/api/3/myself', { method: 'DELETE' })).status, 405);
    assert.equal((await client.call('/somewhere')).status, 404);
  });
});
