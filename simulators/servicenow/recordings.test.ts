import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { isRecord } from '../http/record.ts';
import { at } from '../testing/at.ts';
import { findDifferences } from '../testing/findDifferences.ts';
import { hasReference, readReference } from '../testing/reference.ts';
import { DeskClient } from './testing/DeskClient.ts';

const folder = 'recordings/servicenow';
const skip = !hasReference(folder) && 'no recordings here';
const read = (name: string): unknown => readReference(`${folder}/${name}.json`);

describe('answers look like recordings of real instances', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 80 });
  });
  after(() => client.close());

  const sameMembers = (ours: unknown, theirs: unknown): void => {
    const missing = Object.keys(Object(theirs)).filter((name) => !(name in Object(ours)));
    assert.deepEqual(missing, []);
  };

  test('the headers of a list', { skip }, async () => {
    const recorded = at(read('observed/200-list-headers'), 'headers');
    const { headers } = await client.list('incident', { sysparm_limit: '1' });
    // Names of hosts are not kept safe over plain http on this machine.
    const names = Object.keys(Object(recorded)).filter((name) => name !== 'Strict-Transport-Security');
    assert.deepEqual(
      names.filter((name) => headers.get(name) === null),
      []
    );
    const rels = (link: string): string[] =>
      [...link.matchAll(/sysparm_offset=(-1|0|1|\d+)>;rel="(\w+)"/g)].map(
        ([, offset, rel]) => `${rel} ${rel === 'last' ? '' : offset}`
      );
    assert.deepEqual(rels(headers.get('link') ?? ''), rels(String(at(recorded, 'Link'))));
  });

  test('the headers of a new record', { skip }, async () => {
    const recorded = String(at(read('observed/201-created-headers'), 'headers.Location'));
    const { headers } = await client.call('/api/now/v2/table/incident', { method: 'POST', body: {} });
    const pathOf = (url: string): string => url.replace(/^.*(\/api\/.*)[0-9a-f]{32}$/, '$1');
    assert.equal(pathOf(headers.get('location') ?? ''), pathOf(recorded));
  });

  test('errors, word for word', { skip }, async () => {
    const table = await client.list('sys_user_groups');
    const wanted = read('observed/400-invalid-table');
    assert.deepEqual([table.status, table.body], [at(wanted, 'status'), at(wanted, 'body')]);
    const record = await client.call('/api/now/table/incident/none');
    const missing = read('observed/404-no-record');
    assert.deepEqual([record.status, record.body], [at(missing, 'status'), at(missing, 'body')]);
    await client.change({ faults: ['forbidden'] });
    const refused = read('observed/403-api-acl');
    assert.deepEqual((await client.list('incident')).body, at(refused, 'body'));
    await client.change({ faults: ['rate-limit:0'] });
    assert.deepEqual(
      Object.keys(Object((await client.list('incident')).body)),
      Object.keys(Object(read('official/error-429-rate-limit')))
    );
    await client.change({ faults: ['transaction-cancelled'] });
    const cut = await client.list('incident', { sysparm_limit: '1' });
    assert.deepEqual([cut.status, cut.body], [200, at(read('observed/200-cancelled-with-error'), 'body')]);
    await client.change({ faults: [] });
  });

  test('a record has the types, and the members that clients read', { skip }, async () => {
    const recorded = at(read('official/table--patch-now-table-tablename-sys-id'), 'result');
    const [row] = await client.rows('incident', {
      sysparm_query: 'assigned_toISNOTEMPTY^business_serviceISNOTEMPTY^resolved_atISEMPTY',
      sysparm_limit: '1',
    });
    const differences = findDifferences(row, recorded).filter(
      // An empty reference is a text there and here; which ones are empty differs.
      (difference) => !/is (object, recorded as string|string, recorded as object)/.test(difference)
    );
    assert.deepEqual(differences, []);
    const names = `number state priority impact urgency active company assigned_to assignment_group caller_id opened_at opened_by
      short_description description sys_class_name sys_id sys_tags correlation_id close_code resolved_at closed_at reopen_count sys_mod_count`;
    sameMembers(row, Object.fromEntries(names.split(/\s+/).map((name) => [name, at(recorded, name)])));
    assert.ok(names.split(/\s+/).every((name) => isRecord(recorded) && name in recorded));
  });

  test('a closed incident has its times and its spans in the same places', { skip }, async () => {
    const recorded = at(read('observed/row-closed-incident-durations'), 'body.result');
    const [row] = await client.rows('incident', { sysparm_query: 'state=7', sysparm_limit: '1' });
    sameMembers(row, recorded);
    assert.match(String(at(row, 'business_duration')), /^19\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/);
    const seconds = Date.parse(`${String(at(row, 'business_duration')).replace(' ', 'T')}Z`) / 1000;
    assert.equal(at(row, 'business_stc'), String(seconds));
  });

  test('both values of a field', { skip }, async () => {
    const recorded = at(read('observed/row-display-value-all-timezone'), 'body.result.0');
    const fields = Object.keys(Object(recorded)).join(',');
    const [row] = await client.rows('change_request', { sysparm_fields: fields, sysparm_display_value: 'all' });
    assert.deepEqual(findDifferences(row, recorded), []);
    assert.match(String(at(row, 'sys_updated_on.display_value')), /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/);
  });

  test('an SLA of a task', { skip }, async () => {
    const recorded = at(read('observed/task-sla-row-all'), 'body.result.0');
    const fields = Object.keys(Object(recorded)).join(',');
    const parameters = { sysparm_fields: fields, sysparm_display_value: 'all', sysparm_exclude_reference_link: 'true' };
    const [row] = await client.rows('task_sla', { ...parameters, sysparm_query: 'stage=in_progress' });
    assert.deepEqual(findDifferences(row, recorded), []);
    sameMembers(row, recorded);
  });

  test('entries of the journal', { skip }, async () => {
    const recorded = at(read('observed/sys-journal-field'), 'body.result.0');
    const [row] = await client.rows('sys_journal_field', { sysparm_query: 'element=work_notes' });
    assert.deepEqual(findDifferences(row, recorded), []);
    sameMembers(row, recorded);
  });

  test('figures, with and without groups', { skip }, async () => {
    const plain = await client.stats('incident', { sysparm_count: 'true' });
    assert.deepEqual(findDifferences(plain.body, at(read('observed/stats-plain'), 'body')), []);
    const grouped = await client.stats('incident', { sysparm_count: 'true', sysparm_group_by: 'state' });
    const recorded = at(read('observed/stats-grouped'), 'body');
    assert.deepEqual(findDifferences(grouped.body, recorded), []);
    sameMembers(at(grouped.body, 'result.0.groupby_fields.0'), at(recorded, 'result.0.groupby_fields.0'));
    const official = read('official/stats--get-now-stats-tablename');
    const averaged = await client.stats('incident', {
      sysparm_avg_fields: 'reassignment_count,business_stc',
      sysparm_group_by: 'assignment_group',
    });
    assert.deepEqual(findDifferences(averaged.body, official), []);
    assert.match(String(at(averaged.body, 'result.0.stats.avg.reassignment_count')), /^\d+\.\d{4}$/);
  });
});
