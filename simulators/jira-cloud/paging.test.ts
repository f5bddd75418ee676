import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { TestClient } from '../testing/TestClient.ts';

/** All ids of a search, page by page, and how long the pages were. */
async function pages(client: TestClient, fields: string[] | undefined, maxResults: number) {
  const ids: unknown[] = [];
  const sizes: number[] = [];
  let nextPageToken: unknown;
  do {
    const { status, body } = await client.search('created > -3650d ORDER BY key', {
      fields,
      maxResults,
      nextPageToken,
    });
    assert.equal(status, 200, JSON.stringify(body));
    const issues = at(body, 'issues');
    assert.ok(Array.isArray(issues));
    ids.push(...issues.map((issue) => at(issue, 'id')));
    sizes.push(issues.length);
    nextPageToken = at(body, 'nextPageToken');
    assert.equal(at(body, 'isLast'), nextPageToken === undefined);
    assert.equal(at(body, 'total'), undefined);
    assert.equal(at(body, 'startAt'), undefined);
  } while (nextPageToken !== undefined);
  return { ids, sizes };
}

for (const count of [0, 1, 49, 50, 51, 100, 101, 5000, 5001]) {
  describe(`a site with ${count} tickets`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ tickets: count });
    });
    after(() => client.close());

    test('pages ids by up to 5000, each once, and says the truth about the last page', async () => {
      const { ids, sizes } = await pages(client, undefined, 5000);
      assert.equal(ids.length, count);
      assert.equal(new Set(ids).size, count);
      assert.deepEqual(sizes, count > 5000 ? [5000, count - 5000] : [count]);
      const truth = await client.truth();
      assert.deepEqual(new Set(ids), new Set(truth.map(({ id }) => id)));
    });

    test('gives at most 100 rows where fields are asked for', async () => {
      const { ids, sizes } = await pages(client, ['summary', 'status'], 5000);
      assert.equal(new Set(ids).size, count);
      assert.ok(sizes.every((size) => size <= 100));
    });

    test('counts approximately', async () => {
      const { body } = await client.call('/rest/api/3/search/approximate-count', {
        method: 'POST',
        body: { jql: 'created > -3650d' },
      });
      assert.deepEqual(body, { count });
    });
  });
}

describe('a search', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 120 });
  });
  after(() => client.close());

  test('has ids alone without fields, 50 by default', async () => {
    const { body } = await client.search('project in (ACM, ACI, GLX, OPS)');
    assert.equal(lengthAt(body, 'issues'), 50);
    assert.deepEqual(Object.keys(Object(at(body, 'issues.0'))), ['id']);
  });

  test('gives the fields that were asked for, *navigable and exclusions too', async () => {
    const { body } = await client.search('project = ACM', {
      fields: ['*navigable', '-summary'],
      expand: 'names,schema',
    });
    const fields = Object(at(body, 'issues.0.fields'));
    assert.equal('summary' in fields, false);
    assert.equal('comment' in fields, false);
    assert.equal('customfield_10031' in fields, true);
    assert.equal(at(body, 'names.customfield_10031'), 'Time to resolution');
    assert.equal(at(body, 'schema.customfield_10031.custom'), 'com.atlassian.servicedesk:sd-sla-field');
  });

  test('passes startAt over', async () => {
    const plain = await client.search('project = ACM');
    const shifted = await client.search('project = ACM', { startAt: 5 });
    assert.deepEqual(at(shifted.body, 'issues'), at(plain.body, 'issues'));
  });

  for (const more of [{ expand: ['names'] }, { fields: 'summary' }, { maxResults: '5' }, { jql: 5 }]) {
    test(`refuses the body ${JSON.stringify(more)}`, async () => {
      const { status, body } = await client.search('project = ACM', more);
      assert.equal(status, 400);
      assert.match(String(at(body, 'errorMessages.0')), /Invalid request payload/);
    });
  }

  test('refuses more than 50 tickets to reconcile', async () => {
    const reconcileIssues = Array.from({ length: 51 }, (_, index) => 10_001 + index);
    assert.equal((await client.search('project = ACM', { reconcileIssues })).status, 400);
  });

  test('refuses a token that it did not give, or gave for another query', async () => {
    assert.equal((await client.search('project = ACM', { nextPageToken: 'made-up' })).status, 400);
    const { body } = await client.search('project = ACM', { maxResults: 1 });
    const nextPageToken = at(body, 'nextPageToken');
    assert.equal((await client.search('project = SECRET', { nextPageToken })).status, 400);
  });

  test('goes on with the hits of its first page although tickets come and go', async () => {
    const first = await client.search('project = ACM ORDER BY created DESC', { maxResults: 2 });
    await client.change({ tickets: [{ project: 'ACM', summary: 'new meanwhile' }] });
    const second = await client.search('project = ACM ORDER BY created DESC', {
      maxResults: 2,
      nextPageToken: at(first.body, 'nextPageToken'),
    });
    assert.notDeepEqual(at(second.body, 'issues.0'), at(first.body, 'issues.1'));
  });

  test('is gone at its old address, in all versions', async () => {
    for (const path of ['/rest/api/3/search?jql=project=ACM', '/rest/api/2/search', '/rest/api/latest/search']) {
      const { status, body } = await client.call(path);
      assert.equal(status, 410);
      assert.match(String(at(body, 'errorMessages.0')), /migrate to the \/rest\/api\/3\/search\/jql API/);
    }
  });

  test('lags behind a change with the fault stale-index, except for reconciled tickets', async () => {
    await client.change({ faults: ['stale-index:60'] });
    const made = await client.call('/rest/api/3/issue', {
      method: 'POST',
      body: { fields: { project: { key: 'ACM' }, issuetype: { name: 'Task' }, summary: 'zebra', labels: ['zebra'] } },
    });
    assert.equal(made.status, 201);
    const reconcileIssues = [Number(at(made.body, 'id'))];
    assert.equal(lengthAt((await client.search('labels = zebra')).body, 'issues'), 0);
    assert.equal(lengthAt((await client.search('labels = zebra', { reconcileIssues })).body, 'issues'), 1);
    assert.equal((await client.call(`/rest/api/3/issue/${String(at(made.body, 'key'))}`)).status, 200);
    await client.change({ advanceMs: 61_000 });
    assert.equal(lengthAt((await client.search('labels = zebra')).body, 'issues'), 1);
  });
});
