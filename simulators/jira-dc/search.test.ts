import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { JsonRecord } from '../http/record.ts';
import { at, lengthAt } from '../testing/at.ts';
import { basic, type Seen, TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

const all = ['GLX', 'GLI', 'OPS', 'SECRET'];

describe('searching in Data Center', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(
      {
        tickets: 1100,
        users: [
          { name: 'kolkata', zone: 'Asia/Kolkata' },
          { name: 'guest', browse: ['GLX'] },
        ],
      },
      startJiraDc
    );
  });
  after(() => client.close());

  const post = (body: JsonRecord): Promise<Seen> => client.call('/rest/api/2/search', { method: 'POST', body });
  const get = (query: string, user = 'admin'): Promise<Seen> =>
    client.call(`/rest/api/2/search?${query}`, { authorization: basic(user, 'secret') });

  test("the demo has the projects of Globex, the own one and one that is nobody else's", async () => {
    const projects = new Set((await client.truth()).map(({ project }) => project));
    assert.deepEqual([...projects].toSorted(), all.toSorted());
  });

  test('gives 50 rows where nothing is said, with all navigable fields, and the total', async () => {
    const { body } = await get('');
    assert.deepEqual([at(body, 'startAt'), at(body, 'maxResults'), at(body, 'total')], [0, 50, 1100]);
    assert.equal(lengthAt(body, 'issues'), 50);
    assert.equal(typeof at(body, 'issues.0.fields.description'), 'string');
    assert.ok(!('comment' in Object(at(body, 'issues.0.fields'))));
  });

  for (const [asked, rows] of [
    [1, 1],
    [1000, 1000],
    [1001, 1000],
    [50_000, 1000],
    [-1, 1000],
    [0, 0],
  ] as const) {
    test(`maxResults ${asked} is silently cut to ${rows} and says so`, async () => {
      const { status, body } = await post({ jql: '', maxResults: asked, fields: ['key'] });
      assert.deepEqual([status, at(body, 'maxResults'), lengthAt(body, 'issues')], [200, rows, rows]);
      assert.equal(at(body, 'total'), 1100);
    });
  }

  test('pages go on from startAt; behind the end there is nothing', async () => {
    const first = await post({ jql: 'ORDER BY key', maxResults: 1000, fields: ['summary'] });
    const second = await post({ jql: 'ORDER BY key', startAt: 1000, maxResults: 1000, fields: ['summary'] });
    const keys = [first, second].flatMap(({ body }) => {
      const issues = at(body, 'issues');
      assert.ok(Array.isArray(issues));
      return issues.map((issue) => String(at(issue, 'key')));
    });
    assert.deepEqual(keys.toSorted(), (await client.truth()).map(({ key }) => String(key)).toSorted());
    const beyond = await post({ jql: '', startAt: 1100 });
    assert.deepEqual([at(beyond.body, 'startAt'), at(beyond.body, 'issues')], [1100, []]);
  });

  test('expand is a list in a body and a text in a query; histories are whole, the oldest entry first', async () => {
    const wrong = await post({ jql: '', expand: 'changelog' });
    assert.equal(wrong.status, 400);
    assert.match(JSON.stringify(wrong.body), /Can not deserialize instance of java\.util\.ArrayList/);
    const jql = 'status = Closed';
    const one = await post({ jql, maxResults: 1, fields: ['summary'], expand: ['changelog', 'names'] });
    const two = await get(`jql=${encodeURIComponent(jql)}&maxResults=1&fields=summary&expand=changelog,names`);
    assert.deepEqual(one.body, two.body);
    assert.equal(at(one.body, 'names.summary'), 'Summary');
    const histories = at(one.body, 'issues.0.changelog.histories');
    assert.ok(Array.isArray(histories) && histories.length >= 3);
    const times = histories.map((entry) => Date.parse(String(at(entry, 'created'))));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b)
    );
    assert.equal(at(histories.at(-1), 'items.0.toString'), 'Closed');
    assert.ok(!('fieldId' in Object(at(histories, '0.items.0'))));
  });

  test('people are named by name and key, texts are wiki', async () => {
    const { body } = await get(`jql=${encodeURIComponent('assignee = anna.rossi')}&maxResults=1`);
    assert.equal(at(body, 'issues.0.fields.assignee.name'), 'anna.rossi');
    assert.match(String(at(body, 'issues.0.fields.assignee.key')), /^JIRAUSER\d{5}$/);
    assert.equal(at(body, 'issues.0.fields.assignee.accountId'), undefined);
    assert.equal(at(body, 'issues.0.fields.statuscategorychangedate'), undefined);
  });

  test('dates of a query are read in the zone of the reader', async () => {
    await client.change({ tickets: [{ key: 'GLX-9001', summary: 'night', created: '2026-11-01T22:45:00Z' }] });
    const query = `jql=${encodeURIComponent('key = GLX-9001 AND created >= "2026-11-02 04:00"')}`;
    assert.equal(at((await get(query)).body, 'total'), 0);
    assert.equal(at((await get(query, 'kolkata')).body, 'total'), 1);
  });

  test('what may not be browsed is left out, and its project does not exist', async () => {
    const { body } = await get('maxResults=1000&fields=project', 'guest');
    const issues = at(body, 'issues');
    assert.ok(Array.isArray(issues) && issues.length > 0);
    assert.ok(issues.every((issue) => at(issue, 'fields.project.key') === 'GLX'));
    const refused = await get(`jql=${encodeURIComponent('project = SECRET')}`, 'guest');
    assert.deepEqual(at(refused.body, 'errorMessages'), ["The value 'SECRET' does not exist for the field 'project'."]);
    const hidden = await client.call('/rest/api/2/issue/SECRET-1', { authorization: basic('guest', 'secret') });
    assert.deepEqual([hidden.status, at(hidden.body, 'errorMessages.0')], [404, 'Issue Does Not Exist']);
  });

  test('bad queries are refused; with validateQuery=false a value that does not exist is a warning', async () => {
    const strict = await get(`jql=${encodeURIComponent('project = NOPE')}`);
    assert.equal(strict.status, 400);
    const lax = await get(`jql=${encodeURIComponent('project = NOPE')}&validateQuery=false`);
    assert.deepEqual([lax.status, at(lax.body, 'total')], [200, 0]);
    assert.match(String(at(lax.body, 'warningMessages.0')), /'NOPE' does not exist/);
    assert.equal((await get('startAt=x')).status, 400);
    assert.equal((await post({ jql: '', maxResults: 'many' })).status, 400);
  });

  test('what only the Cloud has is not there', async () => {
    for (const path of ['2/search/jql', '3/search', '2/label', '3/myself', '2/search/approximate-count']) {
      assert.equal((await client.call(`/rest/api/${path}`)).status, 404, path);
    }
    const clause = await get(`jql=${encodeURIComponent('statusCategoryChangedDate > -1d')}`);
    assert.match(String(at(clause.body, 'errorMessages.0')), /does not exist/);
  });
});
