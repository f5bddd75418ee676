import { plannedEnd, stageOf, type TaskSla } from './TaskSla.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often the jobs look at an SLA that breaches in so long. */
const frequencies: ReadonlyArray<readonly [within: number, every: number]> = [
  [10 * MINUTE, MINUTE],
  [HOUR, 10 * MINUTE],
  [DAY, HOUR],
  [30 * DAY, DAY],
  [Infinity, 5 * DAY],
];

/**
 * When the stored figures of an SLA were last computed (epoch milliseconds). The further away the breach, the
 * rarer; after it once a day: so the percentage of an SLA that runs is old nearly always. One that stands still or
 * has ended keeps what was computed then.
 */
export function lastRefresh(sla: TaskSla, now: number): number {
  if (stageOf(sla) !== 'in_progress') {
    return sla.stop ?? sla.pauses.at(-1)?.from ?? now;
  }
  const due = plannedEnd(sla);
  const justAfter = Math.ceil(due / MINUTE) * MINUTE;
  const every = now >= justAfter ? DAY : (frequencies.find(([within]) => due - now <= within)?.[1] ?? DAY);
  const grid = Math.floor(now / every) * every;
  return Math.max(sla.start, now >= justAfter ? Math.max(grid, justAfter) : grid);
}
