import { afterWorkingTime, type WorkingHours, workingTime } from '../../time/WorkingHours.ts';
import type { SlaCycle, SlaRecord } from './SlaValue.ts';

/** The figures of a cycle at an instant. Spans are working time in milliseconds. */
export interface CycleFigures {
  elapsed: number;
  remaining: number;
  breached: boolean;
  paused: boolean;
  /** When the goal is or was missed (epoch milliseconds); null while it stands still before that. */
  breachTime: number | null;
}

interface Stretch {
  from: number;
  to: number;
}

/** The stretches in which a cycle counted, up to `until`. */
function activeStretches(cycle: SlaCycle, until: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = cycle.start;
  for (const pause of cycle.pauses) {
    if (pause.from >= until) {
      break;
    }
    stretches.push({ from, to: pause.from });
    if (pause.to === undefined || pause.to >= until) {
      return stretches;
    }
    from = pause.to;
  }
  stretches.push({ from, to: until });
  return stretches;
}

function missedWithin(hours: WorkingHours, stretches: Stretch[], goal: number): number | null {
  let rest = goal;
  for (const stretch of stretches) {
    const worked = workingTime(hours, stretch.from, stretch.to);
    if (worked > rest) {
      return afterWorkingTime(hours, stretch.from, rest);
    }
    rest -= worked;
  }
  return null;
}

/** Figures of cycles that have ended: they never change, and a cycle is replaced rather than changed. */
const ended = new WeakMap<SlaCycle, CycleFigures>();

/** Measures a cycle of a record at `now` (epoch milliseconds). */
export function measureCycle(record: SlaRecord, cycle: SlaCycle, now: number): CycleFigures {
  if (cycle.stop === undefined || cycle.stop > now) {
    return measure(record, cycle, now);
  }
  const known = ended.get(cycle) ?? measure(record, cycle, now);
  ended.set(cycle, known);
  return known;
}

function measure(record: SlaRecord, cycle: SlaCycle, now: number): CycleFigures {
  const until = Math.min(cycle.stop ?? now, now);
  const stretches = activeStretches(cycle, until);
  const elapsed = stretches.reduce((sum, { from, to }) => sum + workingTime(record.hours, from, to), 0);
  const breached = elapsed > record.goal;
  const last = cycle.pauses.at(-1);
  const paused = cycle.stop === undefined && last !== undefined && last.from <= now && (last.to ?? Infinity) > now;
  const remaining = record.goal - elapsed;
  return {
    elapsed,
    remaining,
    breached,
    paused,
    breachTime: breached
      ? missedWithin(record.hours, stretches, record.goal)
      : paused
        ? null
        : afterWorkingTime(record.hours, Math.max(until, cycle.start), remaining),
  };
}
