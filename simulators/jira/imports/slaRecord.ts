import type { NormalisedSla } from '../../import/NormalisedTicket.ts';
import { always } from '../../time/WorkingHours.ts';
import type { SlaCycle, SlaRecord } from '../sla/SlaValue.ts';

/**
 * A cycle whose clock had counted `counted` milliseconds at `end`. What is longer on the wall clock becomes a pause
 * at its beginning; where it is shorter, the cycle began later than was stated.
 */
function cycleUpTo(start: number, end: number, counted: number): SlaCycle {
  const idle = end - start - counted;
  if (idle < 0) {
    return { start: end - counted, pauses: [] };
  }
  return { start, pauses: idle > 0 ? [{ from: start, to: start + idle }] : [] };
}

/** The record that shows an imported SLA, at `now` (epoch milliseconds) and later: its due time, goal and rest. */
export function slaRecord(sla: NormalisedSla, now: number): SlaRecord {
  const goal = sla.goalSeconds * 1000;
  const counted = (sla.elapsedSeconds ?? sla.goalSeconds) * 1000;
  const record = (cycle: SlaCycle): SlaRecord => ({ kind: 'record', goal, hours: always, cycles: [cycle] });
  if (sla.stopped !== null) {
    return record({ ...cycleUpTo(sla.start, sla.stopped, counted), stop: sla.stopped });
  }
  if (sla.pausedSince !== null) {
    const from = Math.min(sla.pausedSince, now);
    const cycle = cycleUpTo(sla.start, from, counted);
    return record({ ...cycle, pauses: [...cycle.pauses, { from }] });
  }
  const due = sla.due ?? sla.start + goal;
  // With more left than its goal it has not begun to count; then its start, not a pause, is still to come.
  return record(due - goal > now ? { start: due - goal, pauses: [] } : cycleUpTo(sla.start, due, goal));
}
