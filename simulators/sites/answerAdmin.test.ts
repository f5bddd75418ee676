import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../testing/at.ts';
import { TestClient } from '../testing/TestClient.ts';

describe('the admin route', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 20 });
  });
  after(() => client.close());

  test('lists sites; the default one is among them', async () => {
    const { body } = await client.admin('GET', 'sites');
    assert.match(JSON.stringify(body), /"id":"default"/);
    assert.equal((await client.admin('GET', 'sites/test')).status, 200);
  });

  const refused: Array<[string, string, string, unknown, number, RegExp]> = [
    [
      'an unknown fault',
      'POST',
      'sites',
      { id: 'x', faults: ['gremlins'] },
      400,
      /Unknown fault \\"gremlins\\". Known faults: repeat-token/,
    ],
    ['a bad number of a fault', 'PATCH', 'sites/test', { faults: ['slow-body:much'] }, 400, /is not one/],
    ['an id in use', 'POST', 'sites', { id: 'test' }, 409, /already/],
    ['a bad id', 'POST', 'sites', { id: '../x' }, 400, /\\"id\\" must be/],
    ['no id', 'POST', 'sites', {}, 400, /must be a text/],
    ['a misspelt member', 'POST', 'sites', { id: 'x', ticket: 3 }, 400, /Unknown member \\"ticket\\"/],
    ['too many tickets', 'POST', 'sites', { id: 'x', tickets: 100_001 }, 400, /whole number from 0 to 100000/],
    ['a bad instant', 'PATCH', 'sites/test', { now: 'soon' }, 400, /must be an instant/],
    ['a bad zone', 'POST', 'sites', { id: 'x', users: [{ name: 'a', zone: 'Mars/Base' }] }, 400, /not an IANA zone/],
    ['an unknown project', 'POST', 'sites', { id: 'x', projects: ['NOPE'] }, 400, /no project \\"NOPE\\"/],
    ['a ticket of no project', 'PATCH', 'sites/test', { tickets: [{ summary: 'x' }] }, 400, /needs a/],
    [
      'an unknown member of a ticket',
      'PATCH',
      'sites/test',
      { tickets: [{ key: 'ACM-1', sumary: 'x' }] },
      400,
      /sumary/,
    ],
    [
      'a bad SLA',
      'PATCH',
      'sites/test',
      { tickets: [{ key: 'ACM-1', sla: { 'Time to resolution': { state: 'late' } } }] },
      400,
      /no state of an SLA/,
    ],
    ['what is not JSON', 'PATCH', 'sites/test', '{', 400, /not JSON/],
    ['a site that is not there', 'PATCH', 'sites/nowhere', {}, 404, /no site/],
    ['an unknown path', 'GET', 'nothing', undefined, 404, /nothing at/],
    ['another method', 'PUT', 'sites', {}, 405, /Use GET or POST/],
  ];
  for (const [name, method, path, body, status, sentence] of refused) {
    test(`refuses ${name} with a sentence`, async () => {
      const seen = await client.admin(method, path, body);
      assert.equal(seen.status, status);
      assert.match(JSON.stringify(seen.body), sentence);
    });
  }

  test('a refused change changes nothing', async () => {
    const before = await client.admin('GET', 'sites/test');
    await client.admin('PATCH', 'sites/test', { latencyMs: 5, faults: ['gone'], tickets: [{ nonsense: 1 }] });
    assert.deepEqual((await client.admin('GET', 'sites/test')).body, before.body);
  });

  test('sites are apart from each other and can be removed', async () => {
    await client.admin('POST', 'sites', { id: 'other', tickets: 3 });
    await client.admin('PATCH', 'sites/other', { faults: ['gone'] });
    assert.equal((await client.search('project = ACM')).status, 200);
    assert.equal((await client.admin('DELETE', 'sites/other')).status, 204);
    assert.equal((await client.admin('DELETE', 'sites/other')).status, 404);
  });

  test('notes requests without their queries, and forgets them', async () => {
    await client.admin('DELETE', 'sites/test/requests');
    await client.call('/rest/api/3/myself?secret=1');
    await client.call('/elsewhere');
    const { body } = await client.admin('GET', 'sites/test/requests');
    assert.deepEqual(body, {
      requests: [
        { method: 'GET', path: '/rest/api/3/myself', status: 200 },
        { method: 'GET', path: '/elsewhere', status: 404 },
      ],
      count: 2,
    });
    assert.equal((await client.admin('DELETE', 'sites/test/requests')).status, 204);
    assert.equal(at((await client.admin('GET', 'sites/test/requests')).body, 'count'), 0);
  });

  test('the clock stands, is moved and set', async () => {
    await client.change({ advanceMs: 90_000 });
    assert.equal(at((await client.admin('GET', 'sites/test')).body, 'now'), '2026-11-02T09:31:30.000Z');
    await client.change({ now: '2026-11-02T09:30:00Z' });
    assert.equal(at((await client.call('/rest/api/3/serverInfo')).body, 'serverTime'), '2026-11-02T10:30:00.000+0100');
  });

  test('latency delays every answer', async () => {
    await client.change({ latencyMs: 120 });
    const begun = performance.now();
    await client.call('/rest/api/3/myself');
    assert.ok(performance.now() - begun >= 115);
    await client.change({ latencyMs: 0 });
  });

  test('plants tickets with texts, names and SLAs of any kind, and changes them by key', async () => {
    const nasty = '<b>"\u0000\u202E\' OR 1=1';
    await client.change({
      tickets: [
        {
          key: 'ACM-500',
          summary: nasty,
          description: { type: 'doc', version: 1, content: [{ type: 'unknown' }] },
          status: `S ${nasty}`,
          statusCategory: 'indeterminate',
          priority: `P ${nasty}`,
          type: 'Odd',
          assignee: `A ${nasty}`,
          labels: [nasty],
          comments: [{ author: 'Anna Rossi', body: nasty, internal: true }],
          sla: { 'Time to resolution': { errorMessage: nasty }, 'Time to first response': null },
        },
      ],
    });
    const { body } = await client.call('/rest/api/3/issue/ACM-500');
    assert.equal(at(body, 'fields.summary'), nasty);
    assert.equal(at(body, 'fields.status.name'), `S ${nasty}`);
    assert.equal(at(body, 'fields.status.statusCategory.key'), 'indeterminate');
    assert.equal(at(body, 'fields.priority.name'), `P ${nasty}`);
    assert.equal(at(body, 'fields.assignee.displayName'), `A ${nasty}`);
    assert.equal(at(body, 'fields.customfield_10031.errorMessage'), nasty);
    assert.equal(at(body, 'fields.customfield_10030'), null);
    assert.equal(at(body, 'fields.comment.comments.0.jsdPublic'), false);
    assert.equal(at(body, 'fields.description.content.0.type'), 'unknown');
    await client.change({ tickets: [{ key: 'ACM-500', status: 'Resolved', summary: 'mended' }] });
    const after = (await client.truth()).find(({ key }) => key === 'ACM-500');
    assert.deepEqual([after?.summary, after?.status, after?.resolution], ['mended', 'Resolved', 'Done']);
    assert.equal(at(after, 'labels.0'), nasty);
  });

  test('takes back every ticket of its own ground truth', async () => {
    const truth = await client.truth();
    await client.admin('POST', 'sites', { id: 'copy', tickets: 0, now: '2026-11-02T09:30:00Z' });
    const seen = await client.admin('PATCH', 'sites/copy', { tickets: truth });
    assert.equal(seen.status, 200, JSON.stringify(seen.body));
    const copied = (await client.admin('GET', 'sites/copy/tickets')).body;
    assert.equal(lengthAt(copied, '0.labels'), lengthAt(truth, '0.labels'));
    for (const [index, ticket] of truth.entries()) {
      for (const member of [
        'key',
        'summary',
        'status',
        'priority',
        'type',
        'assignee',
        'created',
        'resolved',
        'labels',
      ]) {
        assert.deepEqual(at(copied, `${index}.${member}`), ticket[member], `${String(ticket.key)} ${member}`);
      }
    }
  });
});
