import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { findDifferences } from '../testing/findDifferences.ts';
import { hasReference, readReference } from '../testing/reference.ts';
import { TestClient } from '../testing/TestClient.ts';

const folder = 'recordings/jira/cloud';

const skip = !hasReference(folder) && 'no recordings here';

describe('answers look like recordings of real sites', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 80 });
  });
  after(() => client.close());

  const compared: Array<[string, string, string[]]> = [
    ['cloud/myself.json', '/rest/api/3/myself', ['accountId', 'displayName', 'timeZone', 'locale', 'active', 'self']],
    ['cloud/labels.json', '/rest/api/3/label', ['values', 'total', 'isLast', 'startAt', 'maxResults']],
    ['cloud/cli-createmeta.json', '/rest/api/2/issue/createmeta?projectKeys=ACM', ['projects']],
    ['cloud/cli-search.json', '/rest/api/3/search/jql?jql=project%3DACM&fields=*all', ['issues', 'isLast']],
    ['cloud/mcp-jql-response.json', '/rest/api/2/search/jql?jql=project%3DACM&fields=*all', ['issues']],
    ['cloud/cli-issue-text.json', '/rest/api/3/issue/KEY', ['key', 'fields']],
    ['jsm/jsm-request-slas.json', '/rest/servicedeskapi/request/KEY/sla', ['values', 'isLastPage', 'size', 'limit']],
  ];
  for (const [file, path, members] of compared) {
    test(`${file}: the same types, and the members that clients read`, { skip }, async () => {
      const [key = ''] = await client.keys('project = ACM AND cf[10030] = completed()');
      const { status, body } = await client.call(path.replace('KEY', key));
      assert.equal(status, 200);
      assert.deepEqual(findDifferences(body, readReference(`recordings/jira/${file}`)), []);
      assert.deepEqual(
        members.filter((member) => !(member in Object(body))),
        []
      );
    });
  }

  test('an SLA field is described as on a real site', { skip }, async () => {
    const recorded = readReference('recordings/jira/cloud/field-all-90.json');
    const { body } = await client.call('/rest/api/3/field');
    assert.ok(Array.isArray(recorded) && Array.isArray(body));
    const find = (list: unknown[]): unknown => list.find((field) => at(field, 'name') === 'Time to resolution');
    const [ours, theirs] = [find(body), find(recorded)];
    assert.deepEqual(Object.keys(Object(ours)).toSorted(), Object.keys(Object(theirs)).toSorted());
    assert.equal(at(ours, 'schema.custom'), at(theirs, 'schema.custom'));
    assert.equal(at(ours, 'schema.type'), at(theirs, 'schema.type'));
    assert.match(String(at(ours, 'clauseNames.0')), /^cf\[\d+\]$/);
  });

  test('the removed search answers with the recorded words', { skip }, async () => {
    const recorded = readReference('recordings/jira/observed/410-search-removed.json');
    const { status, body } = await client.call('/rest/api/3/search?jql=x');
    assert.equal(status, at(recorded, 'status'));
    assert.deepEqual(body, at(recorded, 'body'));
  });

  test('a dead token answers as it was observed', { skip }, async () => {
    const recorded = readReference('recordings/jira/observed/200-anonymous-dead-token.json');
    await client.change({ faults: ['dead-token'] });
    const { status, body, headers } = await client.search('project = ACM');
    assert.equal(status, at(recorded, 'status'));
    assert.deepEqual(body, at(recorded, 'body'));
    assert.equal(headers.get('x-seraph-loginreason'), at(recorded, 'headers.X-Seraph-LoginReason'));
    await client.change({ faults: [] });
  });
});
