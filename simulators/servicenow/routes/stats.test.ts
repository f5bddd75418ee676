import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { isRecord, type JsonRecord } from '../../http/record.ts';
import { at } from '../../testing/at.ts';
import { basic } from '../../testing/TestClient.ts';
import { initechId } from '../companies.ts';
import { DeskClient } from '../testing/DeskClient.ts';

describe('the Aggregate API', () => {
  let client: DeskClient;
  let truth: JsonRecord[];
  before(async () => {
    client = await DeskClient.start({ tickets: 120 });
    truth = await client.truth();
  });
  after(() => client.close());

  const incidents = (): JsonRecord[] => truth.filter(({ table }) => table === 'incident');
  const groups = async (parameters: Record<string, string>): Promise<JsonRecord[]> => {
    const { status, body } = await client.stats('incident', { sysparm_count: 'true', ...parameters });
    assert.equal(status, 200, JSON.stringify(body));
    assert.ok(isRecord(body) && Array.isArray(body.result));
    return body.result.filter((group) => isRecord(group));
  };

  test('without a group the result is an object, and numbers are texts', async () => {
    const { body } = await client.stats('incident', { sysparm_count: 'true' });
    assert.deepEqual(body, { result: { stats: { count: String(incidents().length) } } });
  });

  test('nothing found counts zero', async () => {
    const none = { sysparm_count: 'true', sysparm_query: 'company=ffffffffffffffffffffffffffffffff' };
    assert.deepEqual((await client.stats('incident', none)).body, { result: { stats: { count: '0' } } });
    assert.deepEqual((await client.stats('incident', { ...none, sysparm_group_by: 'state' })).body, { result: [] });
  });

  test('groups are a list that adds up to the truth', async () => {
    const found = await groups({ sysparm_group_by: 'company,priority' });
    const counted = new Map(
      found.map((group) => [
        `${String(at(group, 'groupby_fields.0.value'))} ${String(at(group, 'groupby_fields.1.value'))}`,
        Number(at(group, 'stats.count')),
      ])
    );
    const wanted = new Map<string, number>();
    for (const { companyId, priority } of incidents()) {
      const key = `${String(companyId)} ${String(priority)}`;
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    assert.deepEqual(counted, wanted);
    assert.deepEqual(Object.keys(Object(at(found, '0.groupby_fields.0'))), ['value', 'field']);
  });

  test('a group without a value is the empty text', async () => {
    const found = await groups({ sysparm_group_by: 'assigned_to', sysparm_query: 'assigned_toISEMPTY' });
    assert.deepEqual(at(found, '0.groupby_fields'), [{ value: '', field: 'assigned_to' }]);
  });

  test('groups are shown by name, or by both', async () => {
    const query = { sysparm_group_by: 'company.name,state', sysparm_query: `company=${initechId}^state=3` };
    assert.deepEqual(at(await groups({ ...query, sysparm_display_value: 'true' }), '0.groupby_fields'), [
      { field: 'company.name', value: 'Initech' },
      { field: 'state', value: 'On Hold' },
    ]);
    assert.deepEqual(at(await groups({ ...query, sysparm_display_value: 'all' }), '0.groupby_fields.1'), {
      display_value: 'On Hold',
      value: '3',
      field: 'state',
    });
  });

  test('figures: average with four decimals, sum, smallest and greatest; empty over nothing', async () => {
    await client.change({
      tickets: ['10', '20', '40', ''].map((business_stc, index) => ({
        key: `INC${index + 1}`,
        values: { short_description: 'figures', business_stc, opened_at: `2026-10-0${index + 1} 00:00:00` },
      })),
    });
    const { body } = await client.stats('incident', {
      sysparm_query: 'short_description=figures',
      sysparm_avg_fields: 'business_stc,assigned_to',
      sysparm_sum_fields: 'business_stc',
      sysparm_min_fields: 'business_stc,opened_at',
      sysparm_max_fields: 'business_stc,opened_at',
    });
    assert.deepEqual(at(body, 'result.stats'), {
      avg: { business_stc: '23.3333', assigned_to: '' },
      min: { business_stc: '10', opened_at: '2026-10-01 00:00:00' },
      max: { business_stc: '40', opened_at: '2026-10-04 00:00:00' },
      sum: { business_stc: '70' },
    });
  });

  test('having keeps groups, order sorts them', async () => {
    const all = await groups({ sysparm_group_by: 'priority' });
    const counts = all.map((group) => Number(at(group, 'stats.count')));
    const limit = String(Math.min(...counts));
    const kept = await groups({ sysparm_group_by: 'priority', sysparm_having: `count^priority^>^${limit}` });
    assert.equal(kept.length, counts.filter((count) => count > Number(limit)).length);
    const sorted = await groups({ sysparm_group_by: 'priority', sysparm_order_by: 'COUNT^priority^DESC' });
    assert.deepEqual(
      sorted.map((group) => Number(at(group, 'stats.count'))),
      counts.toSorted((one, other) => other - one)
    );
    const back = await groups({ sysparm_group_by: 'priority', sysparm_order_by: 'priority^DESC' });
    const values = back.map((group) => String(at(group, 'groupby_fields.0.value')));
    assert.deepEqual(values, values.toSorted().toReversed());
  });

  test('counts what the account may not read as well', async () => {
    const parameters = { sysparm_count: 'true', sysparm_query: `company!=${initechId}` };
    const { body } = await client.stats('task', parameters, { authorization: basic('restricted', 'secret') });
    const foreign = (await client.truth()).filter(({ companyId }) => companyId !== initechId).length;
    assert.ok(foreign > 0);
    assert.equal(at(body, 'result.stats.count'), String(foreign));
  });

  test('an invalid condition is passed over here too', async () => {
    const { body } = await client.stats('task', { sysparm_count: 'true', sysparm_query: 'nosuchfield=1' });
    assert.ok(Number(at(body, 'result.stats.count')) >= 120);
  });

  test('asking for nothing, and for no table, is refused', async () => {
    const nothing = await client.stats('incident', {});
    assert.equal(nothing.status, 400);
    assert.match(String(at(nothing.body, 'error.detail')), /No request parameter for aggregate operation/);
    const table = await client.stats('incidents', { sysparm_count: 'true' });
    assert.deepEqual([table.status, at(table.body, 'error.message')], [400, 'Invalid table incidents']);
  });
});
