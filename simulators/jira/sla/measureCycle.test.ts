import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always, officeHours } from '../../time/WorkingHours.ts';
import { friendlySpan } from './friendlySpan.ts';
import { measureCycle } from './measureCycle.ts';
import { slaState } from './slaState.ts';
import type { SlaCycle, SlaRecord } from './SlaValue.ts';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-02T08:00:00Z');

function record(cycle: Partial<SlaCycle>, hours = always): SlaRecord {
  return { kind: 'record', goal: 4 * HOUR, hours, cycles: [{ start, pauses: [], ...cycle }] };
}

function figures(value: SlaRecord, now: number) {
  const [cycle] = value.cycles;
  assert.ok(cycle !== undefined);
  return measureCycle(value, cycle, now);
}

test('a running cycle has its breach ahead, a missed one behind it', () => {
  const early = figures(record({}), start + HOUR);
  assert.deepEqual([early.remaining, early.breached, early.breachTime], [3 * HOUR, false, start + 4 * HOUR]);
  const late = figures(record({}), start + 5 * HOUR);
  assert.deepEqual([late.remaining, late.breached, late.breachTime], [-HOUR, true, start + 4 * HOUR]);
});

test('exactly at its goal it is not breached yet', () => {
  assert.equal(figures(record({}), start + 4 * HOUR).breached, false);
});

test('a pause does not count, and leaves the breach open', () => {
  const paused = record({ pauses: [{ from: start + HOUR }] });
  const seen = figures(paused, start + 100 * HOUR);
  assert.deepEqual([seen.remaining, seen.paused, seen.breachTime], [3 * HOUR, true, null]);
  assert.equal(slaState(paused, start + 100 * HOUR), 'paused');
  const resumed = record({ pauses: [{ from: start + HOUR, to: start + 11 * HOUR }] });
  assert.equal(figures(resumed, start + 12 * HOUR).breachTime, start + 14 * HOUR);
});

test('a breach before a pause stays where it was, and outweighs the pause', () => {
  const value = record({ pauses: [{ from: start + 6 * HOUR }] });
  assert.equal(figures(value, start + 9 * HOUR).breachTime, start + 4 * HOUR);
  assert.equal(slaState(value, start + 9 * HOUR), 'breached');
});

test('office hours: the breach is on the next working day', () => {
  const evening = Date.parse('2026-11-06T16:00:00Z'); // Friday 17:00 in Rome
  const value = record({ start: evening }, officeHours);
  assert.equal(figures(value, evening).breachTime, Date.parse('2026-11-09T10:00:00Z'));
});

test('an ended cycle is met or breached for ever; none and errors have states of their own', () => {
  assert.equal(slaState(record({ stop: start + 2 * HOUR }), start + 999 * HOUR), 'met');
  assert.equal(slaState(record({ stop: start + 5 * HOUR }), start + 999 * HOUR), 'breached');
  assert.equal(slaState({ ...record({}), cycles: [] }, start), 'none');
  assert.equal(slaState(null, start), 'none');
  assert.equal(slaState({ kind: 'error', message: 'x' }, start), 'error');
});

test('spans are shown as Jira shows them', () => {
  assert.deepEqual([0, 59_000, HOUR, 159 * 60_000, -83 * 60_000].map(friendlySpan), [
    '0m',
    '0m',
    '1h',
    '2h 39m',
    '-1h 23m',
  ]);
});
