import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { isRecord, type JsonRecord, recordAt } from '../http/record.ts';
import { at } from '../testing/at.ts';
import { findMismatches } from '../testing/findMismatches.ts';
import { hasReference, readReference } from '../testing/reference.ts';
import { TestClient } from '../testing/TestClient.ts';

const description = 'openapi/jira-cloud-v3.json';
const deskDescription = 'openapi/jsm-cloud.json';

/** What real sites answer (seen in recordings and examples) although the description does not have it. */
const known: RegExp[] = [
  /changeHistories\[\d+\]\.created is integer, not string/,
  /^\$\[\d+\]\.untranslatedName is not described/,
  /^\$\.defaultLocale is not described/,
];

interface Case {
  method: string;
  /** As the description names it. */
  path: string;
  /** With the key of a real ticket in the place of `KEY`. */
  call: string;
  body?: unknown;
  status?: number;
}

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] };
const adf = { type: 'doc', version: 1, content: [paragraph] };
const fields = { project: { key: 'ACM' }, issuetype: { name: 'Task' }, summary: 'x', description: adf };

const cases: Case[] = [
  { method: 'GET', path: '/serverInfo', call: '/serverInfo' },
  { method: 'GET', path: '/myself', call: '/myself' },
  { method: 'GET', path: '/field', call: '/field' },
  { method: 'GET', path: '/status', call: '/status' },
  { method: 'GET', path: '/statuscategory', call: '/statuscategory' },
  { method: 'GET', path: '/priority', call: '/priority' },
  { method: 'GET', path: '/issuetype', call: '/issuetype' },
  { method: 'GET', path: '/resolution', call: '/resolution' },
  { method: 'GET', path: '/label', call: '/label' },
  { method: 'GET', path: '/project', call: '/project' },
  { method: 'GET', path: '/project/search', call: '/project/search' },
  { method: 'GET', path: '/project/{projectIdOrKey}', call: '/project/ACM' },
  { method: 'GET', path: '/project/{projectIdOrKey}/statuses', call: '/project/ACM/statuses' },
  { method: 'GET', path: '/search/jql', call: '/search/jql?jql=project%3DACM&fields=*all&expand=names,schema' },
  { method: 'POST', path: '/search/jql', call: '/search/jql', body: { jql: 'project = ACM', fields: ['*all'] } },
  {
    method: 'POST',
    path: '/search/approximate-count',
    call: '/search/approximate-count',
    body: { jql: 'project = ACM' },
  },
  { method: 'POST', path: '/issue', call: '/issue', body: { fields }, status: 201 },
  { method: 'GET', path: '/issue/{issueIdOrKey}', call: '/issue/KEY?expand=changelog,names,schema' },
  { method: 'POST', path: '/issue/bulkfetch', call: '/issue/bulkfetch', body: { issueIdsOrKeys: ['KEY', 'ACM-9'] } },
  { method: 'GET', path: '/issue/{issueIdOrKey}/changelog', call: '/issue/KEY/changelog' },
  { method: 'POST', path: '/changelog/bulkfetch', call: '/changelog/bulkfetch', body: { issueIdsOrKeys: ['KEY'] } },
  {
    method: 'POST',
    path: '/issue/{issueIdOrKey}/comment',
    call: '/issue/KEY/comment',
    body: { body: adf },
    status: 201,
  },
  { method: 'GET', path: '/issue/{issueIdOrKey}/comment', call: '/issue/KEY/comment?expand=properties' },
  { method: 'GET', path: '/issue/{issueIdOrKey}/transitions', call: '/issue/KEY/transitions' },
  {
    method: 'POST',
    path: '/issue/{issueIdOrKey}/remotelink',
    call: '/issue/KEY/remotelink',
    body: { globalId: 'g', object: { url: 'https://x.example', title: 't' } },
    status: 201,
  },
  { method: 'GET', path: '/issue/{issueIdOrKey}/remotelink', call: '/issue/KEY/remotelink?globalId=g' },
  { method: 'POST', path: '/jql/parse', call: '/jql/parse', body: { queries: ['project = ACM AND NOT (a = 1)', 'x'] } },
  { method: 'GET', path: '/jql/autocompletedata', call: '/jql/autocompletedata' },
  {
    method: 'GET',
    path: '/issue/createmeta',
    call: '/issue/createmeta?projectKeys=ACM&expand=projects.issuetypes.fields',
  },
  {
    method: 'GET',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes',
    call: '/issue/createmeta/ACM/issuetypes',
  },
  {
    method: 'GET',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    call: '/issue/createmeta/ACM/issuetypes/10001',
  },
  { method: 'GET', path: '/mypermissions', call: '/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER' },
  { method: 'GET', path: '/user/search', call: '/user/search?query=anna' },
];

const skip = !hasReference(description) && 'no description here';
const skipDesk = !hasReference(deskDescription) && 'no description here';

describe("answers fit Atlassian's own description", () => {
  let client: TestClient;
  let document: JsonRecord = {};
  let key = '';
  before(async () => {
    client = await TestClient.start({ tickets: 80 });
    const read = readReference(description);
    document = isRecord(read) ? read : {};
    key = (await client.keys('project = ACM AND resolution is not EMPTY'))[0] ?? '';
  });
  after(() => client.close());

  for (const { method, path, call, body, status = 200 } of cases) {
    test(`${method} ${path}`, { skip }, async () => {
      const operation = recordAt(recordAt(document.paths, `/rest/api/3${path}`), method.toLowerCase());
      const content = recordAt(recordAt(operation.responses, String(status)), 'content');
      const schema = recordAt(content['application/json'], 'schema');
      assert.notDeepEqual(operation, {}, 'the path is not described');
      const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body).replaceAll('KEY', key));
      const seen = await client.call(`/rest/api/3${call.replaceAll('KEY', key)}`, { method, body: sent });
      assert.equal(seen.status, status, JSON.stringify(seen.body));
      const mismatches = findMismatches(seen.body, schema, document);
      assert.deepEqual(
        mismatches.filter((mismatch) => !known.some((pattern) => pattern.test(mismatch))),
        []
      );
    });
  }
});

describe('SLAs fit the description of the service desk', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 80 });
  });
  after(() => client.close());

  test('GET request/{key}/sla gives what the field of the ticket gives', { skip: skipDesk }, async () => {
    const read = readReference(deskDescription);
    const document = isRecord(read) ? read : {};
    const path = recordAt(document.paths, '/rest/servicedeskapi/request/{issueIdOrKey}/sla');
    const content = recordAt(recordAt(recordAt(path, 'get').responses, '200'), 'content');
    const schema = recordAt(content['application/json'], 'schema');
    for (const key of await client.keys('cf[10031] is not EMPTY')) {
      const { status, body } = await client.call(`/rest/servicedeskapi/request/${key}/sla`);
      assert.equal(status, 200);
      const problems = findMismatches(body, schema, document).filter(
        (text) => !/errorMessage|slaDisplayFormat|\.id is/.test(text)
      );
      assert.deepEqual(problems, [], key);
      const issue = await client.call(`/rest/api/3/issue/${key}?fields=customfield_10030`);
      assert.deepEqual(at(body, 'values.0'), at(issue.body, 'fields.customfield_10030'));
    }
    assert.equal((await client.call('/rest/servicedeskapi/request/ACM-99999/sla')).status, 404);
  });
});
