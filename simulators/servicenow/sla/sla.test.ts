import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { always, officeHours } from '../../time/WorkingHours.ts';
import { at } from '../../testing/at.ts';
import { DeskClient } from '../testing/DeskClient.ts';
import { lastRefresh } from './lastRefresh.ts';
import type { SlaDefinition } from './SlaDefinition.ts';
import { elapsed, plannedEnd, type TaskSla } from './TaskSla.ts';

const HOUR = 3_600_000;
const monday = Date.parse('2026-11-02T09:30:00Z');

function sla(goal: number, more: Partial<TaskSla> = {}, hours = always): TaskSla {
  const definition: SlaDefinition = { sysId: 'd', name: 'd', type: 'SLA', target: 'resolution', goal, hours };
  return { sysId: 's', task: 't', definition, start: monday, pauses: [], ...more };
}

test('working hours: an SLA of Friday ends on Monday, and its pauses are added', () => {
  const friday = Date.parse('2026-10-30T16:00:00Z');
  const one = sla(3 * HOUR, { start: friday }, officeHours);
  assert.equal(new Date(plannedEnd(one)).toISOString(), '2026-11-02T09:00:00.000Z');
  const paused = { ...one, pauses: [{ from: friday + HOUR, to: Date.parse('2026-11-02T08:00:00Z') }] };
  assert.equal(new Date(plannedEnd(paused)).toISOString(), '2026-11-02T10:00:00.000Z');
  assert.equal(elapsed(paused, Date.parse('2026-11-02T09:00:00Z')), 2 * HOUR);
});

for (const [within, left, age] of [
  ['minutes', 5 * 60_000, 30_000],
  ['an hour', 40 * 60_000, 330_000],
  ['a day', 12 * HOUR, 35.5 * 60_000],
  ['a month', 10 * 24 * HOUR, 9.5 * HOUR + 330_000],
] as const) {
  test(`figures of an SLA that breaches within ${within} are as old as the jobs leave them`, () => {
    const now = Date.parse('2026-11-02T09:35:30Z');
    const start = monday - 30 * 24 * HOUR;
    assert.equal(now - lastRefresh(sla(now + left - start, { start }), now), age);
  });
}

describe('task_sla', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 0 });
  });
  after(() => client.close());

  const row = async (number: string): Promise<unknown> =>
    (await client.rows('task_sla', { sysparm_query: `task.number=${number}` }))[0];
  const plant = (key: string, stated: object) =>
    client.change({ tickets: [{ key, company: 'Initech', values: { short_description: key }, sla: stated }] });

  test('a running one tells its breach; percentage and flag are old until a job has looked', async () => {
    await plant('INC1', {
      name: 'Resolution',
      state: 'running',
      start: '2026-11-02T06:00:00Z',
      due: '2026-11-02T10:00:20Z',
      goalSeconds: 14_420,
    });
    await client.change({ now: '2026-11-02T09:59:50Z' });
    const before = await row('INC1');
    assert.equal(at(before, 'planned_end_time'), '2026-11-02 10:00:20');
    assert.equal(at(before, 'business_duration'), '1970-01-01 03:59:00');
    await client.change({ now: '2026-11-02T10:00:40Z' });
    assert.equal(at(await row('INC1'), 'has_breached'), 'false');
    await client.change({ now: '2026-11-02T10:01:00Z' });
    const breached = await row('INC1');
    assert.deepEqual([at(breached, 'has_breached'), at(breached, 'business_percentage')], ['true', '100.28']);
    await client.change({ now: '2026-11-02T18:00:00Z' });
    assert.equal(at(await row('INC1'), 'business_percentage'), '100.28');
    await client.change({ now: '2026-11-02T09:30:00Z' });
  });

  test('a paused one stands still, also below zero', async () => {
    await plant('INC2', { state: 'paused', goalSeconds: 3600, remainingSeconds: -600 });
    await client.change({ advanceMs: HOUR });
    const paused = await row('INC2');
    assert.deepEqual(
      ['stage', 'business_time_left', 'business_duration', 'has_breached', 'pause_time'].map((name) =>
        at(paused, name)
      ),
      ['paused', '1969-12-31 23:50:00', '1970-01-01 01:10:00', 'true', '2026-11-02 09:30:00']
    );
    await client.change({ now: '2026-11-02T09:30:00Z' });
  });

  test('a completed one keeps its outcome', async () => {
    await plant('INC3', {
      state: 'met',
      start: '2026-11-02T06:00:00Z',
      stopped: '2026-11-02T07:00:00Z',
      goalSeconds: 7200,
    });
    const met = await row('INC3');
    assert.deepEqual(
      ['stage', 'active', 'end_time', 'has_breached', 'percentage', 'business_duration'].map((name) => at(met, name)),
      ['completed', 'false', '2026-11-02 07:00:00', 'false', '50', '1970-01-01 01:00:00']
    );
  });

  test('can be asked for through the task', async () => {
    assert.equal(
      (await client.rows('task_sla', { sysparm_query: 'task.company.name=Initech^stage=paused' })).length,
      1
    );
  });
});
