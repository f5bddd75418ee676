import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Clock } from './Clock.ts';
import { stamp } from './stamp.ts';
import { instantOf, wallTime } from './wallTime.ts';
import { afterWorkingTime, always, isWorkingTime, officeHours, workingTime } from './WorkingHours.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

test('stamps carry the offset of the zone on that day', () => {
  const instant = at('2026-07-01T12:00:00.250Z');
  assert.equal(stamp('Europe/Rome', instant), '2026-07-01T14:00:00.250+0200');
  assert.equal(stamp('Asia/Kolkata', instant), '2026-07-01T17:30:00.250+0530');
  assert.equal(stamp('America/St_Johns', instant), '2026-07-01T09:30:00.250-0230');
  assert.equal(stamp('Europe/Rome', at('2026-01-01T12:00:00Z')), '2026-01-01T13:00:00.000+0100');
});

test('wall times that are skipped or occur twice when clocks change', () => {
  const rome = (day: number, month: number, hour: number): number =>
    instantOf('Europe/Rome', { year: 2026, month, day, hour, minute: 30 });
  assert.equal(rome(29, 3, 2), at('2026-03-29T01:30:00Z'));
  assert.equal(wallTime('Europe/Rome', rome(29, 3, 2)).hour, 3);
  assert.equal(rome(25, 10, 2), at('2026-10-25T00:30:00Z'));
});

test('working time leaves nights and weekends out, and follows the clocks', () => {
  const friday = at('2026-10-23T15:00:00Z'); // 17:00 in Rome, one hour before the end
  const monday = at('2026-10-26T08:00:00Z'); // 09:00 in Rome, after the change to winter time
  assert.equal(workingTime(officeHours, friday, monday), 2 * HOUR);
  assert.equal(workingTime(always, friday, monday), monday - friday);
  assert.equal(workingTime(officeHours, monday, friday), 0);
  assert.equal(afterWorkingTime(officeHours, friday, 2 * HOUR), monday);
  assert.equal(afterWorkingTime(always, friday, HOUR), friday + HOUR);
  assert.equal(isWorkingTime(officeHours, friday), true);
  assert.equal(isWorkingTime(officeHours, at('2026-10-24T10:00:00Z')), false);
});

test('adding working time is the inverse of measuring it', () => {
  for (let step = 0; step < 300; step += 1) {
    const from = at('2026-03-20T00:00:00Z') + step * 1.37 * HOUR;
    const span = (step * 7.9 * HOUR) % (90 * HOUR);
    assert.ok(Math.abs(workingTime(officeHours, from, afterWorkingTime(officeHours, from, span)) - span) < 1);
  }
});

test('a standing clock moves only when told to', () => {
  const clock = new Clock(1000);
  assert.equal(clock.now(), 1000);
  clock.advance(500);
  assert.equal(clock.now(), 1500);
  const running = new Clock();
  running.advance(HOUR);
  assert.ok(Math.abs(running.now() - Date.now() - HOUR) < 1000);
});
