import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { type Seen, TestClient } from '../testing/TestClient.ts';
import { startJiraDc } from './startJiraDc.ts';

const wanted = { project: { key: 'GLX' }, issuetype: { name: 'Incident' }, summary: 'made by a test' };

describe('writing to Data Center', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 30 }, startJiraDc);
  });
  after(() => client.close());

  const send = (method: string, path: string, body: unknown): Promise<Seen> =>
    client.call(`/rest/api/2/${path}`, { method, body });
  const create = (fields: object): Promise<Seen> => send('POST', 'issue', { fields });
  const made = async (fields: object = {}): Promise<string> => {
    const { status, body } = await create({ ...wanted, ...fields });
    assert.equal(status, 201, JSON.stringify(body));
    return String(at(body, 'key'));
  };
  const read = async (key: string): Promise<unknown> => (await client.call(`/rest/api/2/issue/${key}`)).body;

  test('texts are wiki and come back as they were written', async () => {
    const description = 'h2. Title\n\n* one\n* {{two}}\n\n{code}x < y{code}';
    assert.equal(at(await read(await made({ description })), 'fields.description'), description);
  });

  test('a ticket is found by its label at once', async () => {
    const key = await made({ labels: ['rounds-0123456789ab'] });
    const { body } = await client.call('/rest/api/2/search?jql=labels%3D%22rounds-0123456789ab%22');
    assert.deepEqual([at(body, 'total'), at(body, 'issues.0.key')], [1, key]);
  });

  test('custom fields can be set and changed', async () => {
    const key = await made({
      customfield_10050: { value: 'Network' },
      customfield_10053: '2026-11-05T20:00:00.000+0000',
    });
    assert.equal(at(await read(key), 'fields.customfield_10050.value'), 'Network');
    assert.equal(at(await read(key), 'fields.customfield_10053'), '2026-11-05T21:00:00.000+0100');
    await send('PUT', `issue/${key}`, { fields: { customfield_10050: null, customfield_10052: { value: 'Yes' } } });
    assert.deepEqual(at(await read(key), 'fields.customfield_10050'), null);
    assert.equal(at(await read(key), 'fields.customfield_10052.value'), 'Yes');
  });

  const refused: Array<[string, object, string, RegExp]> = [
    ['a document as description', { ...wanted, description: { type: 'doc' } }, 'description', /must be a string/],
    ['a project that is hidden or missing', { ...wanted, project: { key: 'NOPE' } }, 'project', /valid project/],
    ['an account of the Cloud', { ...wanted, assignee: 'anna' }, 'assignee', /cannot be assigned/],
    ['somebody who has left', { ...wanted, assignee: { name: 'former' } }, 'assignee', /User 'former' cannot be/],
    ['a label with a space', { ...wanted, labels: ['a b'] }, 'labels', /contains spaces/],
    ['a time that is none', { ...wanted, customfield_10053: 'soon' }, 'customfield_10053', /Error parsing time/],
  ];
  for (const [name, fields, field, expected] of refused) {
    test(`refuses ${name}, and makes nothing`, async () => {
      const before = (await client.truth()).length;
      const { status, body } = await create(fields);
      assert.equal(status, 400);
      assert.match(String(at(body, `errors.${field}`)), expected);
      assert.equal((await client.truth()).length, before);
    });
  }

  test('an assignee is set and taken away by name', async () => {
    const key = await made();
    assert.equal((await send('PUT', `issue/${key}/assignee`, { name: 'luca.bianchi' })).status, 204);
    assert.equal(at(await read(key), 'fields.assignee.displayName'), 'Luca Bianchi');
    assert.equal((await send('PUT', `issue/${key}/assignee`, { name: null })).status, 204);
    assert.equal(at(await read(key), 'fields.assignee'), null);
  });

  test('an internal comment is marked; the same remote link is replaced, not added', async () => {
    const key = await made();
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    const comment = await send('POST', `issue/${key}/comment`, { body: 'a *note*', properties });
    assert.deepEqual([comment.status, at(comment.body, 'body')], [201, 'a *note*']);
    const truth = (await client.truth()).find((ticket) => ticket.key === key);
    assert.equal(at(truth, 'comments.0.internal'), true);
    const link = { globalId: 'alert=1', object: { url: 'https://grafana.example/a', title: 'A' } };
    assert.equal((await send('POST', `issue/${key}/remotelink`, link)).status, 201);
    assert.equal((await send('POST', `issue/${key}/remotelink`, link)).status, 200);
    const { body } = await client.call(`/rest/api/2/issue/${key}/remotelink`);
    assert.ok(Array.isArray(body) && body.length === 1);
  });

  test('what a ticket needs is said in the way of version 8 and of version 9', async () => {
    const old = await client.call('/rest/api/2/issue/createmeta?projectKeys=GLX&expand=projects.issuetypes.fields');
    assert.equal(at(old.body, 'projects.0.issuetypes.0.fields.summary.required'), true);
    const types = await client.call('/rest/api/2/issue/createmeta/GLX/issuetypes');
    assert.deepEqual([at(types.body, 'values.0.name'), at(types.body, 'isLast')], ['Incident', true]);
    const fields = await client.call('/rest/api/2/issue/createmeta/GLX/issuetypes/10001?maxResults=2');
    assert.deepEqual([lengthAt(fields.body, 'values'), at(fields.body, 'isLast')], [2, false]);
    assert.equal((await client.call('/rest/api/2/issue/createmeta/NOPE/issuetypes')).status, 400);
  });

  test('SLAs of the service desk are those of the ticket', async () => {
    const key = await made({ priority: { name: 'High' } });
    const desk = await client.call(`/rest/servicedeskapi/request/${key}/sla`);
    assert.deepEqual(at(desk.body, 'values.1'), at(await read(key), 'fields.customfield_10031'));
  });

  test('people are found by the beginning of a name, labels are suggested', async () => {
    const anna = await client.call('/rest/api/2/user/search?username=ross');
    assert.deepEqual([lengthAt({ list: anna.body }, 'list'), at(anna.body, '0.name')], [1, 'anna.rossi']);
    assert.equal((await client.call('/rest/api/2/user/search')).status, 400);
    const gone = await client.call('/rest/api/2/user/search?username=former');
    assert.deepEqual(gone.body, []);
    const still = await client.call('/rest/api/2/user/search?username=former&includeInactive=true');
    assert.equal(at(still.body, '0.active'), false);
    const labels = await client.call('/rest/api/1.0/labels/suggest?query=por');
    assert.equal(at(labels.body, 'suggestions.0.label'), 'portal');
  });
});
