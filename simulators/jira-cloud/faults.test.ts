import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { basic, TestClient } from '../testing/TestClient.ts';
import { cloudFaults } from './cloudFaults.ts';

const path = '/rest/api/3/search/jql?jql=project%3DACM&fields=summary,customfield_10031&maxResults=5';

/** The answer before its body is read. */
async function open(url: string): Promise<IncomingMessage> {
  const sent = request(url, { headers: { Authorization: basic('admin', 'secret') }, maxHeaderSize: 8 * 1024 * 1024 });
  sent.end();
  const [response]: IncomingMessage[] = await once(sent, 'response');
  assert.ok(response !== undefined);
  return response;
}

describe('faults', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 60 });
  });
  beforeEach(() => client.change({ faults: [] }));
  after(() => client.close());

  const strike = async (...faults: string[]) => {
    await client.change({ faults });
    return client.call(path);
  };

  for (const [fault, status, what] of [
    ['unauthorized', 401, /Client must be authenticated/],
    ['forbidden', 403, /do not have permission/],
    ['gone', 410, /requested API has been removed/],
    ['unavailable', 503, /Service Unavailable/],
    ['html-200', 200, /<title>Log in/],
    ['html-502', 502, /502 Bad Gateway/],
    ['rate-limit-bare', 429, /Too Many Requests/],
  ] as const) {
    test(`${fault}: answers ${status}`, async () => {
      const seen = await strike(fault);
      assert.equal(seen.status, status);
      assert.match(JSON.stringify(seen.body), what);
    });
  }

  test('unavailable-once fails once', async () => {
    assert.equal((await strike('unavailable-once')).status, 503);
    assert.equal((await client.call(path)).status, 200);
  });

  test('rate limits say why and for how long, as often as they are told', async () => {
    const burst = await strike('rate-limit-burst:1');
    assert.equal(burst.status, 429);
    assert.equal(burst.headers.get('ratelimit-reason'), 'jira-burst-based');
    assert.equal(burst.headers.get('retry-after'), '1');
    assert.equal((await client.call(path)).status, 200);
    const quota = await strike('rate-limit-quota');
    assert.equal(quota.headers.get('ratelimit-reason'), 'jira-quota-tenant-based');
    assert.equal(quota.headers.get('x-ratelimit-reset'), '2026-11-02T10:00:47.000Z');
    assert.equal((await strike('rate-limit-bare')).headers.get('retry-after'), null);
    assert.equal((await strike('rate-limit-junk')).headers.get('retry-after'), '-5');
    assert.equal((await client.call(path)).headers.get('retry-after'), 'abc');
  });

  test('dead-token: nothing is found, with a header that says why; nobody is signed in', async () => {
    const seen = await strike('dead-token');
    assert.deepEqual([seen.status, at(seen.body, 'issues')], [200, []]);
    assert.equal(seen.headers.get('x-seraph-loginreason'), 'AUTHENTICATED_FAILED');
    assert.equal((await client.call('/rest/api/3/myself')).status, 401);
  });

  test('repeat-token: the same page for ever', async () => {
    const first = await strike('repeat-token');
    const token = String(at(first.body, 'nextPageToken'));
    const second = await client.call(`${path}&nextPageToken=${token}`);
    assert.equal(at(second.body, 'nextPageToken'), token);
    assert.deepEqual(at(second.body, 'issues.0.id'), at(first.body, 'issues.0.id'));
  });

  test('null-token: the last page says null', async () => {
    await client.change({ faults: ['null-token'] });
    const { body } = await client.search('project = OPS');
    assert.equal(at(body, 'nextPageToken'), null);
  });

  test('token-expires-page-3: page 3 is refused; an access token is withdrawn instead, once', async () => {
    const first = await strike('token-expires-page-3');
    const second = await client.call(`${path}&nextPageToken=${String(at(first.body, 'nextPageToken'))}`);
    const third = await client.call(`${path}&nextPageToken=${String(at(second.body, 'nextPageToken'))}`);
    assert.deepEqual([second.status, third.status], [200, 400]);
    const signIn = async (): Promise<string> => {
      const { body } = await client.call('/oauth/token', {
        method: 'POST',
        body: { grant_type: 'client_credentials', client_id: 'rounds', client_secret: 'secret' },
      });
      return `Bearer ${String(at(body, 'access_token'))}`;
    };
    const ask = (authorization: string, token: unknown) =>
      client.call(`/ex/jira/${client.cloudId}${path}&nextPageToken=${String(token ?? '')}`, { authorization });
    const access = await signIn();
    const two = await ask(access, at((await ask(access, '')).body, 'nextPageToken'));
    const token = at(two.body, 'nextPageToken');
    assert.equal((await ask(access, token)).status, 401);
    assert.equal((await ask(access, token)).status, 401);
    assert.equal((await ask(await signIn(), token)).status, 200);
  });

  test('ids-only and foreign-rows spoil the rows', async () => {
    const ids = await strike('ids-only');
    assert.deepEqual(Object.keys(Object(at(ids.body, 'issues.0'))), ['id']);
    const foreign = await strike('foreign-rows');
    assert.match(String(at(foreign.body, 'issues.0.key')), /^SECRET-/);
    assert.equal(lengthAt(foreign.body, 'issues'), 6);
  });

  test('no-sla-fields: neither in the list, nor in tickets, nor in queries', async () => {
    const seen = await strike('no-sla-fields');
    assert.equal('customfield_10031' in Object(at(seen.body, 'issues.0.fields')), false);
    assert.doesNotMatch(JSON.stringify((await client.call('/rest/api/3/field')).body), /sd-sla-field/);
    assert.equal((await client.search('cf[10031] = breached()')).status, 400);
  });

  test('sla-error: the value is a message', async () => {
    const seen = await strike('sla-error');
    assert.match(String(at(seen.body, 'issues.0.fields.customfield_10031.errorMessage')), /recalculated/);
  });

  test('wrong-shape and bad-json', async () => {
    assert.deepEqual((await strike('wrong-shape')).body, { issues: {} });
    assert.deepEqual((await strike('wrong-shape:1')).body, { issues: null });
    assert.equal(typeof (await strike('bad-json')).body, 'string');
  });

  test('too-many-rows, duplicate-keys and odd-numbers: JSON that nobody expects', async () => {
    assert.ok(lengthAt((await strike('too-many-rows')).body, 'issues') > 5);
    assert.equal(at((await strike('duplicate-keys')).body, 'issues.0.key'), 'SECRET-1');
    const odd = await strike('odd-numbers');
    assert.match(JSON.stringify(odd.body), /"millis":null/);
  });

  test('redirects: to another host, where the request is noted, and in a ring', async () => {
    const away = await strike('redirect-away');
    assert.equal(away.status, 302);
    assert.match(away.headers.get('location') ?? '', /^http:\/\/localhost:\d+\/sites\/test\/elsewhere$/);
    const ring = await strike('redirect-ring');
    assert.match(ring.headers.get('location') ?? '', /\/sites\/test\/rest\/api\/3\/search\/jql\?ring=1$/);
  });

  test('truncated: fewer bytes than were promised', async () => {
    await client.change({ faults: ['truncated'] });
    await assert.rejects(client.call(path), TypeError);
  });

  test('slow-body: headers at once, the body over the stated seconds', async () => {
    await client.change({ faults: ['slow-body:0.2'] });
    const begun = performance.now();
    const response = await open(`${client.url}${path}`);
    const headersAfter = performance.now() - begun;
    await response.toArray();
    assert.ok(headersAfter < 150, `${headersAfter}`);
    assert.ok(performance.now() - begun > 180);
  });

  test('huge-headers and huge-body: as large as they are told', async () => {
    await client.change({ faults: ['huge-headers:0.5'] });
    const headed = await open(`${client.url}${path}`);
    assert.ok(JSON.stringify(headed.headers).length > 500_000);
    headed.destroy();
    await client.change({ faults: ['huge-body:3'] });
    const parts = await (await open(`${client.url}${path}`)).toArray();
    assert.ok(parts.reduce((sum: number, part: Buffer) => sum + part.length, 0) > 3 * 1024 * 1024);
  });

  test('latin1 and utf16: other encodings, with the charset stated', async () => {
    await client.change({ tickets: [{ key: 'ACM-1', summary: 'però' }], faults: ['latin1'] });
    const one = await open(`${client.url}/rest/api/3/issue/ACM-1?fields=summary`);
    assert.equal(one.headers['content-type'], 'application/json;charset=ISO-8859-1');
    assert.match(Buffer.concat(await one.toArray()).toString('latin1'), /però/);
    await client.change({ faults: ['utf16'] });
    const two = await open(`${client.url}/rest/api/3/issue/ACM-1?fields=summary`);
    const bytes = Buffer.concat(await two.toArray());
    assert.deepEqual([bytes[0], bytes[1]], [0xff, 0xfe]);
    assert.match(bytes.toString('utf16le'), /però/);
  });

  test('lost-answer: the write is carried out, once nobody is told so', async () => {
    await client.change({ faults: ['lost-answer'] });
    const before = (await client.truth()).length;
    const fields = { project: { key: 'ACM' }, issuetype: { name: 'Incident' }, summary: 'lost' };
    const create = () => client.call('/rest/api/3/issue', { method: 'POST', body: { fields } });
    assert.equal((await client.call(path)).status, 200);
    await assert.rejects(create(), TypeError);
    assert.equal((await client.truth()).length, before + 1);
    assert.equal((await create()).status, 201);
  });

  test('every fault can be set alone without an error of the simulator', async () => {
    const harmless = cloudFaults.filter(
      (fault) => !['slow-body', 'huge-body', 'huge-headers', 'truncated'].includes(fault)
    );
    for (const fault of harmless) {
      const { status } = await strike(fault);
      assert.notEqual(status, 500, fault);
    }
  });
});
