import { afterWorkingTime, workingTime } from '../../time/WorkingHours.ts';
import type { SlaDefinition } from './SlaDefinition.ts';

/** Times in which an SLA stood still; the last one may last. Epoch milliseconds. */
export interface Pause {
  from: number;
  to?: number;
}

/** One SLA of one task. Instants are epoch milliseconds, spans milliseconds. */
export interface TaskSla {
  sysId: string;
  task: string;
  definition: SlaDefinition;
  start: number;
  pauses: Pause[];
  stop?: number;
  cancelled?: boolean;
  /** Working time that counts beside what lies between the instants, for SLAs that are stated and not lived. */
  head?: number;
  /** Whether it is breached, where that is stated. */
  breached?: boolean;
  /** When it was corrected after the fact, with or without its task. */
  corrected?: number;
}

/** Where an SLA stands. */
export type Stage = 'in_progress' | 'paused' | 'completed' | 'cancelled';

/** The stage of an SLA. */
export function stageOf(sla: TaskSla): Stage {
  if (sla.cancelled === true) {
    return 'cancelled';
  }
  if (sla.stop !== undefined) {
    return 'completed';
  }
  const last = sla.pauses.at(-1);
  return last !== undefined && last.to === undefined ? 'paused' : 'in_progress';
}

/** When an SLA stood still for the last time without going on; undefined while it counts. */
export function pausedSince(sla: TaskSla): number | undefined {
  return stageOf(sla) === 'paused' ? sla.pauses.at(-1)?.from : undefined;
}

/** Working time that was paused until `now`. */
export function pausedTime({ pauses, definition }: TaskSla, now: number): number {
  return pauses.reduce((sum, { from, to }) => sum + workingTime(definition.hours, from, Math.min(to ?? now, now)), 0);
}

/** Working time that an SLA has used at `now`. */
export function elapsed(sla: TaskSla, now: number): number {
  const until = Math.min(now, sla.stop ?? now);
  const counted = workingTime(sla.definition.hours, sla.start, until) - pausedTime(sla, until);
  return (sla.head ?? 0) + Math.max(0, counted);
}

/** When the goal is or was used up. While an SLA is paused: what was planned when it stopped counting. */
export function plannedEnd(sla: TaskSla): number {
  const { definition, start, pauses, head = 0 } = sla;
  let rest = definition.goal - head;
  let from = start;
  for (const pause of pauses) {
    const counted = workingTime(definition.hours, from, pause.from);
    if (counted >= rest || pause.to === undefined) {
      break;
    }
    rest -= counted;
    from = pause.to;
  }
  return rest <= 0 ? from + rest : afterWorkingTime(definition.hours, from, rest);
}
