import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../testing/at.ts';
import { initechId } from './companies.ts';
import { DeskClient } from './testing/DeskClient.ts';

describe('the admin route of ServiceNow instances', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 20, hostile: true });
  });
  after(() => client.close());

  const refused: Array<[string, string, string, unknown, RegExp]> = [
    ['an unknown fault', 'POST', 'sites', { id: 'x', faults: ['gremlins'] }, /Unknown fault \\"gremlins\\"/],
    ['a misspelt member', 'POST', 'sites', { id: 'x', ticket: 3 }, /Unknown member \\"ticket\\"/],
    ['too many tickets', 'POST', 'sites', { id: 'x', tickets: 100_001 }, /whole number from 0 to 100000/],
    ['a bad zone', 'POST', 'sites', { id: 'x', users: [{ name: 'a', zone: 'Mars/Base' }] }, /not an IANA zone/],
    ['a user without a name', 'POST', 'sites', { id: 'x', users: [{}] }, /must have a \\"name\\"/],
    ['users that are no list', 'POST', 'sites', { id: 'x', users: 'a' }, /must be a list/],
    ['an unknown company', 'POST', 'sites', { id: 'x', companies: ['Nope'] }, /no company \\"Nope\\"/],
    ['no company at all', 'POST', 'sites', { id: 'x', companies: [] }, /at least one company/],
    ['a bad import', 'POST', 'sites', { id: 'x', import: '{' }, /Line 1/],
    ['a bad instant', 'PATCH', 'sites/test', { now: 'soon' }, /must be an instant/],
    [
      'an unknown table',
      'PATCH',
      'sites/test',
      { tickets: [{ table: 'sys_user' }] },
      /no table \\"sys_user\\" of tickets/,
    ],
    [
      'an unknown field',
      'PATCH',
      'sites/test',
      { tickets: [{ values: { nosuch: 'x' } }] },
      /\\"nosuch\\" of \\"values\\"/,
    ],
    ['a value that is no text', 'PATCH', 'sites/test', { tickets: [{ values: { state: 1 } }] }, /its value a text/],
    ['comments that are none', 'PATCH', 'sites/test', { tickets: [{ comments: 'x' }] }, /must be a list/],
    ['a bad SLA', 'PATCH', 'sites/test', { tickets: [{ sla: { state: 'late' } }] }, /must be one of/],
  ];
  for (const [name, method, path, body, sentence] of refused) {
    test(`refuses ${name} with a sentence`, async () => {
      const before = await client.truth();
      const seen = await client.admin(method, path, body);
      assert.equal(seen.status, 400);
      assert.match(JSON.stringify(seen.body), sentence);
      assert.deepEqual(await client.truth(), before);
    });
  }

  test('tells what a site is', async () => {
    const { body } = await client.admin('GET', 'sites/test');
    assert.deepEqual(body, {
      id: 'test',
      url: client.url,
      company: initechId,
      now: '2026-11-02T09:30:00.000Z',
      faults: [],
      tickets: (await client.truth()).length,
    });
  });

  test('notes requests without their queries', async () => {
    await client.admin('DELETE', 'sites/test/requests');
    await client.list('incident', { sysparm_query: 'secret=1' });
    assert.deepEqual(at((await client.admin('GET', 'sites/test/requests')).body, 'requests'), [
      { method: 'GET', path: '/api/now/table/incident', status: 200 },
    ]);
  });

  test('plants values of any kind, also those that no instance would make itself', async () => {
    const nasty = '<b>"\u0000\u202E^NQ';
    const lost = 'f'.repeat(32);
    await client.change({
      tickets: [
        {
          key: 'ODD1',
          table: 'problem',
          company: 'Initech',
          values: {
            short_description: nasty,
            state: '999',
            priority: '9',
            assigned_to: lost,
            opened_at: 'never',
            active: 'maybe',
          },
          comments: [{ body: nasty, internal: true }],
        },
      ],
    });
    const [row] = await client.rows('problem', { sysparm_query: 'number=ODD1', sysparm_display_value: 'all' });
    assert.deepEqual(
      ['short_description', 'state', 'priority', 'assigned_to', 'opened_at', 'active'].map((name) =>
        at(row, `${name}.value`)
      ),
      [nasty, '999', '9', lost, 'never', 'maybe']
    );
    assert.equal(at(row, 'assigned_to.display_value'), '');
    assert.equal(at(row, 'opened_at.display_value'), 'never');
    await client.change({ tickets: [{ key: 'ODD1', values: { short_description: 'mended' }, sla: null }] });
    assert.deepEqual(await client.column('problem', 'number=ODD1', 'short_description'), ['mended']);
  });

  test('links to records lead to a page that shows texts as texts', async () => {
    const nasty = (await client.truth()).find(({ title }) => String(title).includes('<script>'));
    const uri = encodeURIComponent(`incident.do?sys_id=${String(nasty?.id)}`);
    const page = await client.call(`/nav_to.do?uri=${uri}`, { authorization: null });
    assert.equal(page.status, 200);
    assert.match(String(page.body), new RegExp(`<h1>${String(nasty?.key)}</h1>`));
    assert.doesNotMatch(String(page.body), /<script>/);
    assert.equal((await client.call('/nav_to.do?uri=incident.do%3Fsys_id=x', { authorization: null })).status, 404);
  });
});
