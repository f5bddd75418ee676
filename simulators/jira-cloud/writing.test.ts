import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { TestClient } from '../testing/TestClient.ts';

const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const wanted = { project: { key: 'ACM' }, issuetype: { name: 'Incident' }, summary: 'made by a test' };

describe('writing', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.close());

  const create = (fields: object, version = 3) =>
    client.call(`/rest/api/${version}/issue`, { method: 'POST', body: { fields } });
  const made = async (fields: object = {}): Promise<string> => {
    const { status, body } = await create({ ...wanted, ...fields });
    assert.equal(status, 201, JSON.stringify(body));
    return String(at(body, 'key'));
  };
  const issue = async (key: string, query = '') => (await client.call(`/rest/api/3/issue/${key}${query}`)).body;

  test('creates a ticket that search finds, with its SLAs running', async () => {
    const key = await made({ priority: { name: 'Highest' }, labels: ['rounds-abc'], description: document('text') });
    assert.deepEqual(await client.keys('labels = rounds-abc'), [key]);
    const body = await issue(key);
    assert.equal(at(body, 'fields.reporter.displayName'), 'Rounds Admin');
    assert.equal(at(body, 'fields.customfield_10031.ongoingCycle.goalDuration.friendly'), '4h');
    assert.deepEqual(at(body, 'fields.description'), document('text'));
  });

  test('v2 takes and gives wiki text', async () => {
    const { status, body } = await create({ ...wanted, description: 'plain *wiki*' }, 2);
    assert.equal(status, 201);
    const read = await client.call(`/rest/api/2/issue/${String(at(body, 'key'))}`);
    assert.equal(at(read.body, 'fields.description'), 'plain *wiki*');
  });

  const refused: Array<[string, object, string, RegExp]> = [
    ['a text as description', { ...wanted, description: 'text' }, 'description', /must be an Atlassian Document/],
    ['an empty text node', { ...wanted, description: document('') }, 'description', /INVALID_INPUT/],
    ['no project', { ...wanted, project: undefined }, 'project', /valid project ID or key/],
    ['an unknown type', { ...wanted, issuetype: { name: 'Wish' } }, 'issuetype', /valid issue type/],
    ['no summary', { ...wanted, summary: undefined }, 'summary', /must specify a summary/],
    ['a line break in the summary', { ...wanted, summary: 'a\nb' }, 'summary', /newline characters/],
    ['a summary of 256 characters', { ...wanted, summary: 'x'.repeat(256) }, 'summary', /less than 255/],
    ['a label with a space', { ...wanted, labels: ['a b'] }, 'labels', /contains spaces/],
    ['an unknown priority', { ...wanted, priority: { name: 'P0' } }, 'priority', /priority selected is invalid/],
    ['a field that is unknown', { ...wanted, colour: 'red' }, 'colour', /cannot be set/],
    ['a bad date', { ...wanted, duedate: 'tomorrow' }, 'duedate', /Error parsing date string/],
    [
      'somebody who has left',
      { ...wanted, assignee: { accountId: '5b10a2844c20165700ed0017' } },
      'assignee',
      /cannot be assigned/,
    ],
  ];
  for (const [name, fields, field, expected] of refused) {
    test(`refuses ${name}, and makes nothing`, async () => {
      const before = (await client.truth()).length;
      const { status, body } = await create(fields);
      assert.equal(status, 400);
      assert.deepEqual(at(body, 'errorMessages'), []);
      assert.match(String(at(body, `errors.${field}`)), expected);
      assert.equal((await client.truth()).length, before);
    });
  }

  test('refuses what is not JSON', async () => {
    const bad = await client.call('/rest/api/3/issue', { method: 'POST', body: '{"fields":' });
    assert.equal(bad.status, 400);
    assert.match(String(at(bad.body, 'errorMessages.0')), /error parsing JSON/);
  });

  test('edits fields and labels and keeps the history', async () => {
    const key = await made({ labels: ['one'] });
    const body = { fields: { priority: { name: 'Low' } }, update: { labels: [{ add: 'two' }, { remove: 'one' }] } };
    assert.equal((await client.call(`/rest/api/3/issue/${key}`, { method: 'PUT', body })).status, 204);
    const read = await issue(key, '?expand=changelog');
    assert.deepEqual(at(read, 'fields.labels'), ['two']);
    assert.equal(at(read, 'changelog.histories.0.items.0.field'), 'priority');
    const log = await client.call(`/rest/api/3/issue/${key}/changelog`);
    assert.equal(at(log.body, 'isLast'), true);
    assert.match(String(at(log.body, 'values.0.created')), /^2026-11-02T10:30:00\.000\+0100$/);
  });

  test('moves through the workflow: SLAs pause, end and begin again', async () => {
    const key = await made({ priority: { name: 'High' } });
    const to = async (status: string, minutes: number): Promise<unknown> => {
      await client.change({ advanceMs: minutes * 60_000 });
      const { body } = await client.call(`/rest/api/3/issue/${key}/transitions`);
      const list = at(body, 'transitions');
      assert.ok(Array.isArray(list));
      const found: unknown = list.find((transition) => at(transition, 'to.name') === status);
      const done = await client.call(`/rest/api/3/issue/${key}/transitions`, {
        method: 'POST',
        body: { transition: { id: at(found, 'id') } },
      });
      assert.equal(done.status, 204, JSON.stringify(done.body));
      return issue(key);
    };
    await to('In Progress', 10);
    const waiting = await to('Waiting for customer', 10);
    assert.equal(at(waiting, 'fields.customfield_10031.ongoingCycle.paused'), true);
    assert.equal(at(waiting, 'fields.customfield_10031.ongoingCycle.breachTime'), undefined);
    const resolved = await to('Resolved', 600);
    assert.equal(at(resolved, 'fields.customfield_10031.ongoingCycle'), undefined);
    assert.equal(at(resolved, 'fields.customfield_10031.completedCycles.0.breached'), false);
    assert.equal(at(resolved, 'fields.customfield_10031.completedCycles.0.elapsedTime.millis'), 20 * 60_000);
    assert.equal(at(resolved, 'fields.resolution.name'), 'Done');
    const reopened = await to('Open', 5);
    assert.equal(at(reopened, 'fields.resolution'), null);
    assert.equal(lengthAt(reopened, 'fields.customfield_10031.completedCycles'), 1);
    assert.equal(at(reopened, 'fields.customfield_10031.ongoingCycle.paused'), false);
    const bad = await client.call(`/rest/api/3/issue/${key}/transitions`, {
      method: 'POST',
      body: { transition: { id: '999' } },
    });
    assert.match(String(at(bad.body, 'errorMessages.0')), /Transition id '999' is not valid/);
  });

  test('comments: public ones answer the customer, internal ones do not', async () => {
    const key = await made();
    const write = (body: object) => client.call(`/rest/api/3/issue/${key}/comment`, { method: 'POST', body });
    const internal = await write({
      body: document('for us'),
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    });
    assert.equal(internal.status, 201);
    assert.equal(at(internal.body, 'jsdPublic'), false);
    assert.notEqual(at(await issue(key), 'fields.customfield_10030.ongoingCycle'), undefined);
    assert.equal((await write({ body: document('for you') })).status, 201);
    assert.equal(at(await issue(key), 'fields.customfield_10030.ongoingCycle'), undefined);
    const list = await client.call(`/rest/api/3/issue/${key}/comment?orderBy=-created&maxResults=1`);
    assert.equal(at(list.body, 'total'), 2);
    assert.equal(at(list.body, 'comments.0.jsdPublic'), true);
    assert.equal((await write({ body: 'text' })).status, 400);
    assert.equal((await write({})).status, 400);
  });

  test('remote links are made once and then replaced', async () => {
    const key = await made();
    const write = (more: object, object: object = {}) =>
      client.call(`/rest/api/3/issue/${key}/remotelink`, {
        method: 'POST',
        body: {
          globalId: 'system=rounds&alert=1',
          object: { url: 'https://g.example/a', title: 'Alert', ...object },
          ...more,
        },
      });
    const first = await write({ relationship: 'caused by alert' });
    const second = await write({}, { status: { resolved: true } });
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.equal(at(first.body, 'id'), at(second.body, 'id'));
    const found = await client.call(
      `/rest/api/3/issue/${key}/remotelink?globalId=${encodeURIComponent('system=rounds&alert=1')}`
    );
    assert.equal(at(found.body, 'object.status.resolved'), true);
    assert.equal(at(found.body, 'relationship'), null);
    assert.equal((await client.call(`/rest/api/3/issue/${key}/remotelink?globalId=no`)).status, 404);
    assert.equal((await write({ globalId: 'x'.repeat(256) })).status, 400);
    assert.equal((await write({}, { url: 'javascript:alert(1)' })).status, 400);
  });

  test('bulk fetch sorts by id and names what is missing; too many are refused', async () => {
    const keys = [await made(), await made()];
    const fetchAll = (issueIdsOrKeys: string[]) =>
      client.call('/rest/api/3/issue/bulkfetch', { method: 'POST', body: { issueIdsOrKeys, fields: ['summary'] } });
    const { body } = await fetchAll([...keys.toReversed(), 'ACM-99999']);
    assert.deepEqual([at(body, 'issues.0.key'), at(body, 'issues.1.key')], keys);
    assert.equal(at(body, 'issueErrors.0.id'), 'ACM-99999');
    assert.equal((await fetchAll(Array.from({ length: 101 }, () => 'ACM-1'))).status, 400);
  });

  test('histories in bulk have numbers as times: milliseconds, or seconds with a fault', async () => {
    const [busy] = (await client.truth()).filter(({ resolution }) => resolution !== null);
    const ask = (body: object) => client.call('/rest/api/3/changelog/bulkfetch', { method: 'POST', body });
    const plain = await ask({ issueIdsOrKeys: [busy?.key], fieldIds: ['status'] });
    const milliseconds = Number(at(plain.body, 'issueChangeLogs.0.changeHistories.0.created'));
    assert.ok(milliseconds > 1e12);
    const paged = await ask({ issueIdsOrKeys: [busy?.key], maxResults: 1 });
    assert.equal(typeof at(paged.body, 'nextPageToken'), 'string');
    const next = await ask({
      issueIdsOrKeys: [busy?.key],
      maxResults: 1,
      nextPageToken: at(paged.body, 'nextPageToken'),
    });
    assert.notDeepEqual(at(next.body, 'issueChangeLogs'), at(paged.body, 'issueChangeLogs'));
    await client.change({ faults: ['changelog-seconds'] });
    const seconds = await ask({ issueIdsOrKeys: [busy?.key], fieldIds: ['status'] });
    assert.equal(at(seconds.body, 'issueChangeLogs.0.changeHistories.0.created'), Math.floor(milliseconds / 1000));
    await client.change({ faults: [] });
    const many = await ask({ issueIdsOrKeys: Array.from({ length: 1001 }, (_, index) => String(index)) });
    assert.match(String(at(many.body, 'errorMessages.0')), /maximum of 1,000 issues/);
  });
});
