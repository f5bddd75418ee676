import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../../testing/at.ts';
import { basic } from '../../testing/TestClient.ts';
import { initechId } from '../companies.ts';
import { DeskClient } from '../testing/DeskClient.ts';
import { spanWords } from './spanWords.ts';

describe('shapes of records', () => {
  let client: DeskClient;
  let link: string;
  before(async () => {
    client = await DeskClient.start({ tickets: 0, users: [{ name: 'ny', zone: 'America/New_York' }] });
    await client.change({
      tickets: [
        {
          key: 'INC1',
          company: 'Initech',
          values: {
            short_description: 'x',
            state: '6',
            opened_at: '2026-10-25 00:30:00',
            assigned_to: '',
            hold_reason: '',
          },
          comments: [
            { author: 'rounds', at: '2026-11-02T08:00:00Z', body: 'first' },
            { author: 'admin', at: '2026-11-02T09:00:00Z', body: 'second', internal: true },
          ],
        },
      ],
    });
    link = `${client.url}/api/now/table/core_company/${initechId}`;
  });
  after(() => client.close());

  const fields = 'company,assigned_to,opened_at,state,active,business_duration,nosuch,company.name,assigned_to.name';
  const row = async (parameters: Record<string, string>, authorization?: string) =>
    at(
      (
        await client.list(
          'incident',
          { sysparm_fields: fields, ...parameters },
          { ...(authorization === undefined ? {} : { authorization }) }
        )
      ).body,
      'result.0'
    );

  test('stored values: references with links, empty ones as empty text, unknown fields absent', async () => {
    assert.deepEqual(await row({}), {
      company: { link, value: initechId },
      assigned_to: '',
      opened_at: '2026-10-25 00:30:00',
      state: '6',
      active: 'true',
      business_duration: '1970-01-09 09:00:00',
      'company.name': 'Initech',
      'assigned_to.name': '',
    });
    const bare = await row({ sysparm_exclude_reference_link: 'true' });
    assert.equal(at(bare, 'company'), initechId);
  });

  test('shown values: names, labels, spans in words, instants in the zone and format of the account', async () => {
    assert.deepEqual(await row({ sysparm_display_value: 'true' }), {
      company: { display_value: 'Initech', link },
      assigned_to: '',
      opened_at: '10/25/2026 02:30:00',
      state: 'Resolved',
      active: 'true',
      business_duration: '8 Days 9 Hours',
      'company.name': 'Initech',
      'assigned_to.name': '',
    });
    const bare = await row(
      { sysparm_display_value: 'true', sysparm_exclude_reference_link: 'true' },
      basic('ny', 'secret')
    );
    assert.equal(at(bare, 'company'), 'Initech');
    assert.equal(at(bare, 'opened_at'), '10/24/2026 20:30:00');
  });

  test('both: value and display value of every field', async () => {
    const both = await row({ sysparm_display_value: 'all' });
    assert.deepEqual(at(both, 'company'), { display_value: 'Initech', link, value: initechId });
    assert.deepEqual(at(both, 'assigned_to'), { display_value: '', value: '' });
    assert.deepEqual(at(both, 'state'), { display_value: 'Resolved', value: '6' });
    assert.deepEqual(at(both, 'opened_at'), { display_value: '10/25/2026 02:30:00', value: '2026-10-25 00:30:00' });
    const bare = await row({ sysparm_display_value: 'all', sysparm_exclude_reference_link: 'true' });
    assert.deepEqual(at(bare, 'company'), { display_value: 'Initech', value: initechId });
  });

  test('a journal has no value, only what forms show, the newest first', async () => {
    const parameters = { sysparm_fields: 'comments,work_notes,comments_and_work_notes', sysparm_display_value: 'all' };
    const { body } = await client.list('incident', parameters);
    assert.deepEqual(at(body, 'result.0.comments'), {
      display_value: '11/02/2026 09:00:00 - Rounds Integration (Additional comments)\nfirst\n\n',
      value: '',
    });
    assert.match(String(at(body, 'result.0.comments_and_work_notes.display_value')), /second[^]*first/);
    const entries = await client.column('sys_journal_field', 'name=incident^element=work_notes', 'value');
    assert.deepEqual(entries, ['second']);
  });

  test('a parent table answers with its own fields only; without fields all of them come', async () => {
    const { body } = await client.list('task');
    const names = Object.keys(Object(at(body, 'result.0')));
    assert.ok(names.includes('sys_class_name') && names.includes('short_description'));
    assert.ok(!names.includes('caller_id') && !names.includes('resolved_at'));
    assert.equal(at(body, 'result.0.sys_class_name'), 'incident');
  });

  test('the dictionary tells every field at the table that has it, and tables tell what they extend', async () => {
    const own = await client.column('sys_dictionary', 'name=incident^elementISNOTEMPTY', 'element');
    assert.ok(own.includes('caller_id') && !own.includes('company'));
    const inherited = await client.rows('sys_dictionary', { sysparm_query: 'name=task^element=company' });
    assert.equal(at(inherited, '0.internal_type.value'), 'reference');
    assert.equal(at(inherited, '0.reference.value'), 'core_company');
    const parents = await client.column('sys_db_object', 'nameINincident,sc_task^super_class.name=task', 'name');
    assert.deepEqual(parents, ['incident', 'sc_task']);
  });

  test('choices are those of the table, or of the one that it extends', async () => {
    const label = async (name: string, value: string) =>
      client.column('sys_choice', `name=${name}^element=state^value=${value}`, 'label');
    assert.deepEqual(await label('incident', '3'), ['On Hold']);
    assert.deepEqual(await label('sc_req_item', '3'), []);
    assert.deepEqual(await label('task', '3'), ['Closed Complete']);
    assert.deepEqual(await label('change_request', '2'), ['Resolved']);
  });
});

for (const [value, words] of [
  ['1970-01-01 00:02:17', '2 Minutes'],
  ['1970-01-01 00:00:01', '1 Second'],
  ['1970-01-01 00:00:00', '0 Seconds'],
  ['1970-01-01 04:00:00', '4 Hours'],
  ['1970-01-02 01:01:00', '1 Day 1 Hour 1 Minute'],
  ['1969-12-31 23:50:00', '-10 Minutes'],
  ['soon', 'soon'],
] as const) {
  test(`a span of ${value} is "${words}"`, () => assert.equal(spanWords(value), words));
}
