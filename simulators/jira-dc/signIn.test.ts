import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { basic, type Seen, TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

describe('signing in to Data Center', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 20, users: [{ name: 'kolkata', zone: 'Asia/Kolkata' }] }, startJiraDc);
  });
  after(() => client.close());

  const ask = (path: string, authorization: string | null): Promise<Seen> =>
    client.call(`/rest/api/2/${path}`, { authorization });

  test('a password and a personal access token are the account', async () => {
    for (const authorization of [basic('admin', 'secret'), 'Bearer secret']) {
      const { status, body, headers } = await ask('myself', authorization);
      assert.deepEqual([status, at(body, 'name')], [200, 'admin']);
      assert.equal(headers.get('x-ausername'), 'admin');
    }
    assert.equal(at((await ask('myself', 'Bearer secret.kolkata')).body, 'timeZone'), 'Asia/Kolkata');
  });

  test('every answer to somebody who is signed in says how much may still be asked', async () => {
    const { headers } = await ask('priority', 'Bearer secret');
    const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-interval-seconds'];
    assert.deepEqual(
      [...names, 'x-ratelimit-fillrate', 'retry-after'].map((name) => headers.get(name)),
      ['50', '49', '1', '10', '0']
    );
    assert.equal((await ask('search', null)).headers.get('x-ratelimit-limit'), null);
  });

  for (const [name, authorization] of [
    ['a token that is not known', 'Bearer nope'],
    ['a token of nobody', 'Bearer secret.nobody'],
    ['no sign-in', null],
  ] as const) {
    test(`${name}: 200, nothing found, and only a header says as whom`, async () => {
      const { status, body, headers } = await ask('search?jql=project%3DGLX', authorization);
      assert.deepEqual([status, at(body, 'total'), at(body, 'issues')], [200, 0, []]);
      assert.equal(headers.get('x-ausername'), 'anonymous');
      assert.equal((await ask('myself', authorization)).status, 401);
      const issue = await ask('issue/GLX-1', authorization);
      assert.deepEqual([issue.status, at(issue.body, 'errorMessages.1')], [401, 'Login Required']);
      assert.deepEqual((await ask('project', authorization)).body, []);
      assert.equal((await ask('serverInfo', authorization)).status, 200);
    });
  }

  test('a wrong password is refused with the reason in a header and a page', async () => {
    const { status, headers, body } = await ask('search', basic('admin', 'wrong'));
    assert.deepEqual([status, headers.get('x-seraph-loginreason')], [401, 'AUTHENTICATED_FAILED']);
    assert.match(String(body), /Basic Authentication Failure/);
  });

  test('nobody can write without a sign-in', async () => {
    const body = { fields: { project: { key: 'GLX' }, issuetype: { name: 'Incident' }, summary: 'x' } };
    const seen = await client.call('/rest/api/2/issue', { method: 'POST', body, authorization: 'Bearer nope' });
    assert.equal(seen.status, 401);
    assert.equal((await client.truth()).length, 20);
  });

  test('below a context path the site answers there alone', async () => {
    const made = await client.admin('POST', 'sites', { id: 'below', tickets: 10, contextPath: '/jira' });
    const url = String(at(made.body, 'url'));
    assert.match(url, /\/sites\/below\/jira$/);
    const inside = await fetch(`${url}/rest/api/2/serverInfo`);
    assert.equal(at(await inside.json(), 'baseUrl'), url);
    const outside = await fetch(`${url.replace(/\/jira$/, '')}/rest/api/2/serverInfo`);
    assert.equal(outside.status, 404);
    const refused = await client.admin('POST', 'sites', { id: 'bad', contextPath: 'jira/' });
    assert.match(JSON.stringify(refused.body), /must be a path such as/);
  });
});
