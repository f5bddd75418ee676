import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { findDifferences } from '../testing/findDifferences.ts';
import { hasReference, readReference } from '../testing/reference.ts';
import { TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

const folder = 'recordings/jira/server';
const skip = !hasReference(folder) && 'no recordings here';

describe('answers look like recordings of Jira Server', () => {
  let client: TestClient;
  let key = '';
  before(async () => {
    client = await TestClient.start({ tickets: 80 }, startJiraDc);
    const found = await client.call('/rest/api/2/search?jql=resolution%20is%20EMPTY&maxResults=1');
    key = String(at(found.body, 'issues.0.key'));
  });
  after(() => client.close());

  const compared: Array<[file: string, path: string, within: string]> = [
    ['server/agile-sprint-issues.json', '/rest/api/2/search', ''],
    ['server/project.json', '/rest/api/2/project/GLX', ''],
    ['server/resolution.json', '/rest/api/2/resolution', ''],
    ['server/status-all.json', '/rest/api/2/status', ''],
    ['server/statuscategory.json', '/rest/api/2/statuscategory', ''],
    ['server/transitions.json', '/rest/api/2/issue/KEY/transitions', ''],
    ['server/user-by-username.json', '/rest/api/2/user?username=anna.rossi', ''],
    ['webhook/server-issue-many-fields.json', '/rest/api/2/issue/KEY', 'issue'],
    ['webhook/server-issue-resolved.json', '/rest/api/2/issue/KEY', 'issue'],
    [
      'server/createmeta-40-fields.json',
      '/rest/api/2/issue/createmeta?projectKeys=GLX&expand=projects.issuetypes.fields',
      '',
    ],
  ];
  for (const [file, path, within] of compared) {
    test(`${file}: the same types`, { skip }, async () => {
      const { status, body } = await client.call(path.replace('KEY', key));
      assert.equal(status, 200);
      const read = readReference(`recordings/jira/${file}`);
      assert.deepEqual(findDifferences(body, within === '' ? read : at(read, within)), []);
    });
  }

  test('a person has the members that a recorded one has', { skip }, async () => {
    const recorded = readReference('recordings/jira/server/user-by-username.json');
    const { body } = await client.call('/rest/api/2/user?username=anna.rossi');
    const missing = Object.keys(Object(recorded)).filter((name) => !(name in Object(body)));
    assert.deepEqual(
      missing,
      ['groups', 'applicationRoles'].filter((name) => missing.includes(name))
    );
    assert.ok(!('accountId' in Object(body)));
  });

  test('a rate limit answers as it was observed: headers and a page of Tomcat', { skip }, async () => {
    const recorded = readReference('recordings/jira/observed/429-dc-tomcat.json');
    await client.change({ faults: ['rate-limit-zero'] });
    const { status, headers, body } = await client.call('/rest/api/2/myself');
    await client.change({ faults: [] });
    assert.equal(status, at(recorded, 'status'));
    for (const name of ['limit', 'remaining', 'fillrate', 'interval-seconds']) {
      assert.match(headers.get(`x-ratelimit-${name}`) ?? '', /^\d+$/);
    }
    assert.deepEqual([headers.get('retry-after'), headers.get('x-ratelimit-remaining')], ['0', '0']);
    assert.match(String(body), /HTTP Status 429 .*Rate limit exceeded\..*Apache Tomcat/);
  });
});
