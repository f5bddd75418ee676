import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../../testing/at.ts';
import { basic } from '../../testing/TestClient.ts';
import { initechId } from '../companies.ts';
import { DeskClient } from '../testing/DeskClient.ts';

describe('writing', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 0 });
  });
  after(() => client.close());

  const create = async (body: object, table = 'incident'): Promise<string> => {
    const seen = await client.call(`/api/now/table/${table}`, { method: 'POST', body });
    assert.equal(seen.status, 201, JSON.stringify(seen.body));
    return String(at(seen.body, 'result.sys_id'));
  };
  const change = async (id: string, body: object, table = 'incident') => {
    const seen = await client.call(`/api/now/table/${table}/${id}`, { method: 'PATCH', body });
    assert.equal(seen.status, 200, JSON.stringify(seen.body));
    return at(seen.body, 'result');
  };
  const fields = (result: unknown, ...names: string[]): unknown[] => names.map((name) => at(result, name));
  const truthOf = async (id: string) => (await client.truth()).find((ticket) => ticket.id === id);

  test('a new incident gets a number, a state, a priority, its times and its SLAs', async () => {
    const seen = await client.call('/api/now/table/incident?sysparm_exclude_reference_link=true', {
      method: 'POST',
      authorization: basic('rounds', 'secret'),
      body: {
        short_description: 'Disk full',
        impact: 1,
        urgency: '2',
        company: initechId,
        assignment_group: 'Nobody',
        correlation_id: 'rounds:1',
        priority: '5',
        nosuch: 'x',
      },
    });
    assert.equal(seen.status, 201);
    const result = at(seen.body, 'result');
    assert.deepEqual(
      fields(
        result,
        'number',
        'state',
        'incident_state',
        'priority',
        'active',
        'opened_at',
        'sys_created_by',
        'company',
        'assignment_group'
      ),
      ['INC0010001', '1', '1', '2', 'true', '2026-11-02 09:30:00', 'rounds', initechId, '']
    );
    assert.equal(at(result, 'nosuch'), undefined);
    const id = String(at(result, 'sys_id'));
    assert.match(id, /^[0-9a-f]{32}$/);
    assert.equal(seen.headers.get('location'), `${client.url}/api/now/table/incident/${id}`);
    const names = await client.column('task_sla', `task=${id}^ORDERBYsla`, 'sla.name');
    assert.deepEqual(names, ['Priority 2 resolution (8 hour)', 'Priority 2 response (30 minute)']);
    assert.deepEqual(await client.column('incident', 'correlation_id=rounds:1^active=true'), ['INC0010001']);
  });

  test('each kind of task has its own numbers and its own first state', async () => {
    const first: Record<string, unknown[]> = {};
    for (const table of ['change_request', 'problem', 'sc_req_item', 'sc_task', 'ticket', 'task']) {
      const seen = await client.call(`/api/now/table/${table}`, { method: 'POST', body: { short_description: 'x' } });
      first[table] = fields(seen.body, 'result.number', 'result.state');
    }
    assert.deepEqual(first, {
      change_request: ['CHG0010001', '-5'],
      problem: ['PRB0010001', '101'],
      sc_req_item: ['RITM0010001', '1'],
      sc_task: ['SCTASK0010001', '1'],
      ticket: ['TKT0010001', '1'],
      task: ['TASK0010001', '1'],
    });
  });

  test('priority follows impact and urgency of incidents, and the SLAs follow the priority', async () => {
    const id = await create({ short_description: 'x', impact: '3', urgency: '3' });
    const result = await change(id, { impact: '1', urgency: '1' });
    assert.equal(at(result, 'priority'), '1');
    const stages = await client.column('task_sla', `task=${id}^ORDERBYstage`, 'stage');
    assert.deepEqual(stages, ['cancelled', 'cancelled', 'in_progress', 'in_progress']);
    const other = await create({ short_description: 'x', priority: '2' }, 'sc_req_item');
    assert.equal((await truthOf(other))?.priority, 2);
  });

  test('a solution, a closing and a coming back leave their times', async () => {
    const id = await create({ short_description: 'x' });
    await change(id, { state: '2' });
    await client.change({ advanceMs: 3_600_000 });
    const solved = await change(id, { state: '6', close_code: 'Solved', close_notes: 'done' });
    assert.deepEqual(
      fields(solved, 'active', 'resolved_at', 'closed_at', 'business_stc', 'calendar_duration', 'resolved_by.value'),
      ['true', '2026-11-02 10:30:00', '', '3600', '1970-01-01 01:00:00', at(solved, 'opened_by.value')]
    );
    assert.deepEqual(await client.column('task_sla', `task=${id}`, 'stage'), ['completed', 'completed']);
    const closed = await change(id, { state: '7' });
    assert.deepEqual(fields(closed, 'active', 'closed_at', 'resolved_at'), [
      'false',
      '2026-11-02 10:30:00',
      '2026-11-02 10:30:00',
    ]);
    const back = await change(id, { state: '2' });
    assert.deepEqual(fields(back, 'active', 'closed_at', 'resolved_at', 'reopen_count'), ['true', '', '', '1']);
    await client.change({ now: '2026-11-02T09:30:00Z' });
  });

  test('holding pauses the resolution SLA, going on lets it run with the pause added', async () => {
    const id = await create({ short_description: 'x', impact: '1', urgency: '1' });
    await change(id, { state: '3', hold_reason: '4' });
    const sla = async (field: string) =>
      (await client.column('task_sla', `task=${id}^sla.target=resolution`, field))[0];
    assert.equal(await sla('stage'), 'paused');
    assert.equal(await sla('planned_end_time'), '2026-11-02 13:30:00');
    await client.change({ advanceMs: 600_000 });
    assert.equal(await sla('business_time_left'), '1970-01-01 04:00:00');
    await change(id, { state: '2', hold_reason: '' });
    assert.equal(await sla('stage'), 'in_progress');
    assert.equal(await sla('planned_end_time'), '2026-11-02 13:40:00');
    await client.change({ now: '2026-11-02T09:30:00Z' });
  });

  test('comments and work notes go into the journal; the first comment of somebody else is the response', async () => {
    const id = await create({ short_description: 'x', work_notes: 'from the beginning' });
    const answered = await change(id, { comments: 'hello' });
    assert.equal(at(answered, 'comments'), '');
    const entries = await client.rows('sys_journal_field', {
      sysparm_query: `element_id=${id}`,
      sysparm_fields: 'element,value,name,sys_created_by',
    });
    assert.deepEqual(entries, [
      { element: 'work_notes', value: 'from the beginning', name: 'incident', sys_created_by: 'admin' },
      { element: 'comments', value: 'hello', name: 'incident', sys_created_by: 'admin' },
    ]);
    assert.deepEqual(await client.column('task_sla', `task=${id}^sla.target=response`, 'stage'), ['completed']);
  });

  test('references are taken by sys_id, by name, by sign-in name and as objects; an unknown one is empty', async () => {
    const id = await create({ short_description: 'x', company: 'Initech', assigned_to: 'rounds' });
    const named = await truthOf(id);
    assert.deepEqual([named?.company, named?.assignee], ['Initech', 'Rounds Integration']);
    await change(id, { company: { link: 'x', value: initechId }, assigned_to: 'nobody' });
    const after = await truthOf(id);
    assert.deepEqual([after?.company, after?.assignee], ['Initech', null]);
  });

  test('values as people write them are taken when it is said', async () => {
    const id = await create({ short_description: 'x' });
    await client.call(`/api/now/table/incident/${id}?sysparm_input_display_value=true`, {
      method: 'PUT',
      body: { opened_at: '11/02/2026 08:00:00', state: 'In Progress' },
    });
    const truth = await truthOf(id);
    assert.deepEqual([truth?.created, truth?.stateValue], ['2026-11-02T07:00:00.000Z', '2']);
  });

  test('a change through the parent table reaches the record; what the server writes stays', async () => {
    const id = await create({ short_description: 'x' });
    const result = await change(
      id,
      { sys_id: 'f'.repeat(32), sys_class_name: 'problem', sys_created_by: 'mallory', work_notes: 'y' },
      'task'
    );
    assert.deepEqual(fields(result, 'sys_id', 'sys_class_name', 'sys_created_by', 'sys_mod_count'), [
      id,
      'incident',
      'admin',
      '1',
    ]);
  });

  test('deleting takes the SLAs and the journal along', async () => {
    const id = await create({ short_description: 'x', comments: 'y' });
    assert.equal((await client.call(`/api/now/table/incident/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await client.call(`/api/now/table/incident/${id}`)).status, 404);
    assert.deepEqual(await client.column('task_sla', `task=${id}`, 'sys_id'), []);
    assert.deepEqual(await client.column('sys_journal_field', `element_id=${id}`, 'sys_id'), []);
  });

  test('what is no JSON, no JSON object or no JSON type is refused, and nothing is made', async () => {
    const count = (await client.truth()).length;
    for (const body of ['{', '[]', '"x"']) {
      const seen = await client.call('/api/now/table/incident', { method: 'POST', body });
      assert.deepEqual([seen.status, at(seen.body, 'error.message')], [400, 'Exception while reading request']);
    }
    const form = await client.call('/api/now/table/incident', {
      method: 'POST',
      body: 'short_description=x',
      headers: { 'Content-Type': 'text/plain' },
    });
    assert.equal(form.status, 415);
    assert.equal((await client.truth()).length, count);
  });
});
