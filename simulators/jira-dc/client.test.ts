import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Version2Client } from 'jira.js-5';

import { at } from '../testing/at.ts';
import { TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

/** The last generation of jira.js that speaks version 2 of the interface; the site is below a context path. */
describe('an ordinary client of Jira Data Center (jira.js 5)', () => {
  let site: TestClient;
  let jira: Version2Client;
  before(async () => {
    site = await TestClient.start({ tickets: 130, contextPath: '/jira' }, startJiraDc);
    jira = new Version2Client({
      host: site.url,
      authentication: { basic: { email: 'admin', apiToken: 'secret' } },
    });
  });
  after(() => site.close());

  test('signs in with a password or a personal access token, and learns about the site', async () => {
    const info = await jira.serverInfo.getServerInfo();
    assert.deepEqual([info.deploymentType, info.baseUrl], ['Server', site.url]);
    const bearer = new Version2Client({ host: site.url, authentication: { oauth2: { accessToken: 'secret' } } });
    assert.equal((await bearer.myself.getCurrentUser()).displayName, 'Rounds Admin');
    const names = (await jira.issueFields.getFields()).map(({ name }) => name);
    assert.ok(names.includes('Time to resolution') && names.includes('Planned start'));
  });

  test('searches page by page to the total', async () => {
    const jql = 'project in (GLX, GLI)';
    const keys = new Set<string>();
    let total = 1;
    while (keys.size < total) {
      const page = await jira.issueSearch.searchForIssuesUsingJqlPost({
        jql,
        startAt: keys.size,
        maxResults: 40,
        fields: ['summary', 'status'],
      });
      total = page.total ?? 0;
      assert.ok((page.issues ?? []).length > 0);
      page.issues?.forEach(({ key }) => keys.add(key));
    }
    const truth = (await site.truth()).filter(({ project }) => ['GLX', 'GLI'].includes(String(project)));
    assert.deepEqual([...keys].toSorted(), truth.map(({ key }) => String(key)).toSorted());
    const count = await jira.issueSearch.searchForIssuesUsingJql({ jql, maxResults: 0 });
    assert.deepEqual([count.total, count.issues], [truth.length, []]);
  });

  test('creates, edits, comments, links, moves and reads a ticket with its history', async () => {
    const { key } = await jira.issues.createIssue({
      fields: {
        project: { key: 'GLX' },
        issuetype: { name: 'Incident' },
        summary: 'made by jira.js',
        description: 'h3. wiki\n\n*bold*',
      },
    });
    await jira.issues.editIssue({
      issueIdOrKey: key,
      fields: { labels: ['by-client'], assignee: { name: 'anna.rossi' } },
    });
    await jira.issueComments.addComment({ issueIdOrKey: key, comment: 'Seen. {{code}}' });
    const link = { issueIdOrKey: key, globalId: 'alert=1', object: { url: 'https://grafana.example/a', title: 'A' } };
    await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink(link);
    const { transitions = [] } = await jira.issues.getTransitions({ issueIdOrKey: key });
    await site.change({ advanceMs: 60_000 });
    const resolve = transitions.find(({ name }) => name === 'Resolve');
    await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: String(resolve?.id) } });
    const read: unknown = await jira.issues.getIssue({ issueIdOrKey: key, expand: 'changelog' });
    assert.equal(at(read, 'fields.status.name'), 'Resolved');
    assert.equal(at(read, 'fields.description'), 'h3. wiki\n\n*bold*');
    assert.equal(at(read, 'fields.assignee.name'), 'anna.rossi');
    assert.equal(at(read, 'fields.comment.comments.0.body'), 'Seen. {{code}}');
    assert.equal(at(read, 'changelog.histories.1.items.0.toString'), 'Resolved');
    const [made] = await jira.issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key });
    assert.equal(made?.globalId, 'alert=1');
  });

  test('meets errors with their status and words', async () => {
    const failing = async (call: Promise<unknown>): Promise<unknown> =>
      call.then(
        () => 'no error',
        (error: unknown) => error
      );
    const seen = await failing(jira.issues.getIssue({ issueIdOrKey: 'GLX-99999' }));
    assert.match(JSON.stringify(seen), /404.*Issue Does Not Exist|Issue Does Not Exist.*404/);
    const search = await failing(jira.issueSearch.searchForIssuesUsingJql({ jql: 'project = NOPE' }));
    assert.match(JSON.stringify(search), /The value 'NOPE' does not exist for the field 'project'/);
  });
});
