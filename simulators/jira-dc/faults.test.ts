import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { type Seen, TestClient } from '../testing/TestClient.ts';
import { dcFaults } from './dcFaults.ts';
import { startJiraDc } from './startJiraDc.ts';

const path = '/rest/api/2/search?jql=project%3DGLX&fields=summary,customfield_10031&maxResults=30';

describe('faults of Data Center', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 120 }, startJiraDc);
  });
  beforeEach(() => client.change({ faults: [] }));
  after(() => client.close());

  const strike = async (...faults: string[]): Promise<Seen> => {
    await client.change({ faults });
    return client.call(path);
  };

  for (const [fault, status, what] of [
    ['unauthorized', 401, /AUTHENTICATED_FAILED/],
    ['forbidden', 403, /do not have permission/],
    ['unavailable', 503, /Service Unavailable/],
    ['html-200', 200, /Sign in with your company account/],
    ['html-502', 502, /502 Bad Gateway/],
    ['tomcat-error', 500, /HTTP Status 500 .*Apache Tomcat/],
    ['rate-limit', 429, /HTTP Status 429/],
    ['rate-limit-bare', 429, /Too Many Requests/],
  ] as const) {
    test(`${fault}: answers ${status}`, async () => {
      const seen = await strike(fault);
      assert.equal(seen.status, status);
      assert.match(JSON.stringify(seen.body), what);
    });
  }

  test('captcha: passwords are locked out, tokens are not', async () => {
    const { status, headers } = await strike('captcha');
    assert.deepEqual([status, headers.get('x-seraph-loginreason')], [403, 'AUTHENTICATION_DENIED']);
    assert.match(headers.get('x-authentication-denied-reason') ?? '', /^CAPTCHA_CHALLENGE; login-url=http/);
    assert.equal((await client.call(path, { authorization: 'Bearer secret' })).status, 200);
  });

  test('rate limits say for how long: not at all, or for ever; as often as they are told', async () => {
    assert.equal((await strike('rate-limit:1')).headers.get('retry-after'), '5');
    assert.equal((await client.call(path)).status, 200);
    assert.equal((await strike('rate-limit-zero')).headers.get('retry-after'), '0');
    assert.equal((await strike('rate-limit-blocked')).headers.get('retry-after'), '9223372036854775807');
  });

  test('dead-token: everybody is anonymous', async () => {
    const { status, body, headers } = await strike('dead-token');
    assert.deepEqual([status, at(body, 'issues'), headers.get('x-ausername')], [200, [], 'anonymous']);
    assert.equal((await client.call('/rest/api/2/myself')).status, 401);
  });

  test('short-pages: fewer rows than are said', async () => {
    const { body } = await strike('short-pages:7');
    assert.deepEqual([at(body, 'maxResults'), lengthAt(body, 'issues')], [30, 7]);
  });

  test('repeat-page: always the first one', async () => {
    const first = await strike('repeat-page');
    const second = await client.call(`${path}&startAt=30`);
    assert.equal(at(second.body, 'startAt'), 30);
    assert.deepEqual(at(second.body, 'issues.0.key'), at(first.body, 'issues.0.key'));
  });

  test('wrong-total: more than there are', async () => {
    const right = at((await client.call(path)).body, 'total');
    assert.equal(at((await strike('wrong-total:9')).body, 'total'), Number(right) + 9);
  });

  test('foreign-rows, ids-only and too-many-rows spoil the rows', async () => {
    assert.match(String(at((await strike('foreign-rows')).body, 'issues.0.key')), /^SECRET-/);
    assert.deepEqual(Object.keys(Object(at((await strike('ids-only')).body, 'issues.0'))), ['id']);
    assert.ok(lengthAt((await strike('too-many-rows')).body, 'issues') > 30);
  });

  test('no-sla-fields: neither in the list nor in tickets', async () => {
    const seen = await strike('no-sla-fields');
    assert.equal('customfield_10031' in Object(at(seen.body, 'issues.0.fields')), false);
    assert.doesNotMatch(JSON.stringify((await client.call('/rest/api/2/field')).body), /sd-sla-field/);
  });

  test('lost-answer: the write is carried out, once nobody is told so', async () => {
    await client.change({ faults: ['lost-answer'] });
    const before = (await client.truth()).length;
    const fields = { project: { key: 'GLX' }, issuetype: { name: 'Incident' }, summary: 'lost' };
    const create = () => client.call('/rest/api/2/issue', { method: 'POST', body: { fields } });
    assert.equal((await client.call(path)).status, 200);
    await assert.rejects(create(), TypeError);
    assert.equal((await client.truth()).length, before + 1);
    assert.equal((await create()).status, 201);
  });

  test('every fault can be set alone without an error of the simulator', async () => {
    const harmless = dcFaults.filter(
      (fault) => !['slow-body', 'huge-body', 'huge-headers', 'truncated', 'tomcat-error'].includes(fault)
    );
    for (const fault of harmless) {
      assert.notEqual((await strike(fault)).status, 500, fault);
    }
  });

  test('a fault of the Cloud is not known here', async () => {
    const refused = await client.admin('PATCH', 'sites/test', { faults: ['repeat-token'] });
    assert.equal(refused.status, 400);
    assert.match(JSON.stringify(refused.body), /Unknown fault .*Known faults: repeat-page/);
  });
});
