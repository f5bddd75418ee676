import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { isRecord, type JsonRecord, recordAt } from '../http/record.ts';
import { at } from '../testing/at.ts';
import { findMismatches } from '../testing/findMismatches.ts';
import { hasReference, readReference } from '../testing/reference.ts';
import { TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

const description = 'openapi/jira-datacenter-10-v2.json';
const skip = !hasReference(description) && 'no description here';

interface Case {
  method: string;
  /** As the description names it. */
  path: string;
  /** With the key of a real ticket in the place of `KEY`. */
  call: string;
  /** The described thing is what stands here in the answer, each of a list; `` is the answer itself. */
  bean: string;
  within?: string;
}

const cases: Case[] = [
  { method: 'get', path: '/search', call: '/search?fields=*all&expand=names,schema', bean: 'SearchResultsBean' },
  { method: 'get', path: '/search', call: '/search?maxResults=5', bean: 'IssueBean', within: 'issues' },
  { method: 'get', path: '/issue/{issueIdOrKey}', call: '/issue/KEY?expand=changelog', bean: 'IssueBean' },
  {
    method: 'get',
    path: '/issue/{issueIdOrKey}',
    call: '/issue/KEY?expand=changelog',
    bean: 'ChangelogBean',
    within: 'changelog',
  },
  {
    method: 'get',
    path: '/issue/{issueIdOrKey}/comment',
    call: '/issue/KEY/comment',
    bean: 'CommentJsonBean',
    within: 'comments',
  },
  {
    method: 'get',
    path: '/issue/{issueIdOrKey}/transitions',
    call: '/issue/KEY/transitions',
    bean: 'TransitionBean',
    within: 'transitions',
  },
  {
    method: 'get',
    path: '/issue/{issueIdOrKey}/remotelink',
    call: '/issue/KEY/remotelink',
    bean: 'RemoteIssueLinkBean',
    within: '',
  },
  { method: 'get', path: '/field', call: '/field', bean: 'FieldBean', within: '' },
  { method: 'get', path: '/status', call: '/status', bean: 'StatusJsonBean', within: '' },
  { method: 'get', path: '/priority', call: '/priority', bean: 'PriorityJsonBean', within: '' },
  { method: 'get', path: '/issuetype', call: '/issuetype', bean: 'IssueTypeJsonBean', within: '' },
  { method: 'get', path: '/project', call: '/project', bean: 'ProjectBean', within: '' },
  { method: 'get', path: '/myself', call: '/myself', bean: 'UserBean' },
  { method: 'get', path: '/user', call: '/user?username=anna.rossi', bean: 'UserBean' },
  { method: 'get', path: '/user/search', call: '/user/search?username=anna', bean: 'UserBean', within: '' },
  { method: 'get', path: '/mypermissions', call: '/mypermissions', bean: 'PermissionsJsonBean' },
  {
    method: 'get',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes',
    call: '/issue/createmeta/GLX/issuetypes',
    bean: 'CreateMetaIssueTypeBean',
    within: 'values',
  },
  {
    method: 'get',
    path: '/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    call: '/issue/createmeta/GLX/issuetypes/10001',
    bean: 'FieldMetaBean',
    within: 'values',
  },
];

describe("answers fit Atlassian's own description of Data Center", () => {
  let client: TestClient;
  let document: JsonRecord = {};
  let key = '';
  before(async () => {
    client = await TestClient.start({ tickets: 80 }, startJiraDc);
    const read = readReference(description);
    document = isRecord(read) ? read : {};
    const found = await client.call('/rest/api/2/search?jql=resolution%20is%20not%20EMPTY&maxResults=1');
    key = String(at(found.body, 'issues.0.key'));
    const link = { globalId: 'g', object: { url: 'https://x.example', title: 't' } };
    await client.call(`/rest/api/2/issue/${key}/remotelink`, { method: 'POST', body: link });
  });
  after(() => client.close());

  for (const { method, path, call, bean, within } of cases) {
    test(`${method.toUpperCase()} ${call}: ${bean}`, { skip }, async () => {
      const operation = recordAt(recordAt(document.paths, `/api/2${path}`), method);
      assert.notDeepEqual(operation, {}, 'the path is not described');
      const schema = recordAt(recordAt(document.components, 'schemas'), bean);
      assert.notDeepEqual(schema, {}, 'the bean is not described');
      const { status, body } = await client.call(`/rest/api/2${call.replaceAll('KEY', key)}`);
      assert.equal(status, 200, JSON.stringify(body));
      const found = within === undefined || within === '' ? body : at(body, within);
      const things: unknown[] = Array.isArray(found) ? found : [found];
      assert.ok(things.length > 0);
      assert.deepEqual(
        things.flatMap((thing) => findMismatches(thing, schema, document)),
        []
      );
    });
  }
});
