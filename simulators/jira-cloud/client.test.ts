import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { type CloudClient, createCloudClient, createServiceDeskClient } from 'jira.js';

import { isRecord } from '../http/record.ts';
import { at } from '../testing/at.ts';
import { TestClient } from '../testing/TestClient.ts';

/** jira.js looks at every answer with schemas of its own: an answer that does not fit is an error. */
describe('an ordinary client of Jira Cloud (jira.js 6)', () => {
  let site: TestClient;
  let jira: CloudClient;
  const auth = { type: 'basic', email: 'admin@rounds.example', apiToken: 'secret' } as const;
  before(async () => {
    site = await TestClient.start({ tickets: 130 });
    jira = createCloudClient({ host: site.url, auth, onSchemaMismatch: 'throw' });
  });
  after(() => site.close());

  const document = {
    type: 'doc' as const,
    version: 1 as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'by a client' }] }],
  };

  test('signs in, and learns about the site', async () => {
    assert.equal((await jira.myself.getCurrentUser()).displayName, 'Rounds Admin');
    assert.equal((await jira.serverInfo.getServerInfo()).deploymentType, 'Cloud');
    const names = (await jira.issueFields.getFields()).map(({ name }) => name);
    assert.ok(names.includes('Time to resolution') && names.includes('Planned start'));
    assert.equal((await jira.projects.searchProjects({})).total, 5);
  });

  test('searches page by page until there is no further token, as many as it counts', async () => {
    const jql = 'project in (ACM, ACI, GLX)';
    const keys = new Set<string>();
    let nextPageToken: string | undefined;
    do {
      const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql,
        maxResults: 40,
        fields: ['summary', 'status', 'customfield_10031'],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      page.issues?.forEach(({ key }) => keys.add(String(key)));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    const truth = (await site.truth()).filter(({ project }) => ['ACM', 'ACI', 'GLX'].includes(String(project)));
    assert.deepEqual([...keys].toSorted(), truth.map(({ key }) => String(key)).toSorted());
    assert.equal((await jira.issueSearch.countIssues({ jql })).count, truth.length);
  });

  test('creates, edits, comments, links, moves and reads a ticket with its history and SLAs', async () => {
    const { key } = await jira.issues.createIssue({
      fields: {
        project: { key: 'ACM' },
        issuetype: { name: 'Incident' },
        priority: { name: 'High' },
        summary: 'made by jira.js',
        description: document,
      },
    });
    await jira.issues.editIssue({ issueIdOrKey: key, fields: { labels: ['by-client'] } });
    const comment = await jira.issueComments.addComment({ issueIdOrKey: key, body: document });
    assert.deepEqual(at(comment, 'body'), document);
    const link = { issueIdOrKey: key, globalId: 'alert=1', object: { url: 'https://grafana.example/a', title: 'A' } };
    await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink(link);
    await site.change({ advanceMs: 60_000 });
    const { transitions = [] } = await jira.issues.getTransitions({ issueIdOrKey: key });
    const resolve = transitions.find(({ name }) => name === 'Resolve');
    await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: String(resolve?.id) } });
    const read = await jira.issues.getIssue({ issueIdOrKey: key, expand: 'changelog' });
    assert.equal(at(read, 'fields.status.name'), 'Resolved');
    assert.deepEqual(at(read, 'fields.labels'), ['by-client']);
    assert.equal(at(read, 'changelog.histories.0.items.0.field'), 'status');
    const desk = createServiceDeskClient({ host: site.url, auth, onSchemaMismatch: 'throw' });
    const slas = await desk.request.getSlaInformation({ issueIdOrKey: key });
    assert.equal(at(slas, 'values.1.name'), 'Time to resolution');
    assert.equal(at(slas, 'values.1.completedCycles.0.breached'), false);
  });

  test('meets errors with their status and words', async () => {
    const failing = async (call: Promise<unknown>): Promise<string> =>
      call.then(
        () => 'no error',
        (error: unknown) => JSON.stringify([error, isRecord(error) ? error.cause : null, String(error)])
      );
    assert.match(await failing(jira.issues.getIssue({ issueIdOrKey: 'ACM-99999' })), /404/);
    const search = jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = NOPE' });
    assert.match(await failing(search), /The value 'NOPE' does not exist for the field 'project'/);
    const stranger = createCloudClient({ host: site.url, auth: { ...auth, apiToken: 'wrong' } });
    assert.match(await failing(stranger.myself.getCurrentUser()), /401/);
  });
});
