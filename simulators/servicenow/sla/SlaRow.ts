import type { Clock } from '../../time/Clock.ts';
import type { Row } from '../instance/Row.ts';
import { spanText, utcText } from '../instance/utc.ts';
import { lastRefresh } from './lastRefresh.ts';
import { scheduleId } from './SlaDefinition.ts';
import { elapsed, pausedSince, pausedTime, plannedEnd, stageOf, type TaskSla } from './TaskSla.ts';

type Read = (sla: TaskSla, now: number) => string;

function percentage(part: number, whole: number): string {
  return String(Math.round((part / whole) * 10_000) / 100);
}

const instantText = (instant: number | undefined): string => (instant === undefined ? '' : utcText(instant));
const used = (sla: TaskSla, now: number): number => elapsed(sla, lastRefresh(sla, now));
/** Time on the wall clock, pauses left out. */
const wallUsed = (sla: TaskSla, now: number): number => {
  const at = Math.min(lastRefresh(sla, now), sla.stop ?? Infinity);
  const paused = sla.pauses.reduce((sum, { from, to }) => sum + Math.min(to ?? at, at) - Math.min(from, at), 0);
  return (sla.head ?? 0) + Math.max(0, at - sla.start - paused);
};

/** Whether the stored flag says that the goal is past. */
function hasBreached(sla: TaskSla, now: number): boolean {
  return sla.breached ?? used(sla, now) >= sla.definition.goal;
}

const readers: Record<string, Read> = {
  sys_id: ({ sysId }) => sysId,
  sys_created_on: ({ start }) => utcText(start),
  sys_created_by: () => 'system',
  sys_updated_on: (sla, now) => utcText(Math.max(lastRefresh(sla, now), sla.corrected ?? 0)),
  sys_updated_by: () => 'system',
  sys_mod_count: () => '1',
  task: ({ task }) => task,
  sla: ({ definition }) => definition.sysId,
  stage: (sla) => stageOf(sla),
  active: (sla) => String(sla.stop === undefined && sla.cancelled !== true),
  has_breached: (sla, now) => String(hasBreached(sla, now)),
  start_time: ({ start }) => utcText(start),
  end_time: ({ stop }) => instantText(stop),
  planned_end_time: (sla) => utcText(plannedEnd(sla)),
  original_breach_time: (sla) => utcText(plannedEnd({ ...sla, pauses: [] })),
  pause_time: (sla) => instantText(pausedSince(sla)),
  pause_duration: (sla, now) =>
    spanText(sla.pauses.reduce((sum, { from, to }) => sum + ((to ?? Math.max(from, now)) - from), 0)),
  business_pause_duration: (sla, now) => spanText(pausedTime(sla, now)),
  percentage: (sla, now) => percentage(used(sla, now), sla.definition.goal),
  business_percentage: (sla, now) => percentage(used(sla, now), sla.definition.goal),
  duration: (sla, now) => spanText(wallUsed(sla, now)),
  business_duration: (sla, now) => spanText(used(sla, now)),
  time_left: (sla, now) => spanText(Math.max(0, plannedEnd(sla) - lastRefresh(sla, now))),
  business_time_left: (sla, now) => spanText(sla.definition.goal - used(sla, now)),
  schedule: ({ definition }) => scheduleId(definition.hours),
  timezone: ({ definition }) => definition.hours.office?.zone ?? '',
};

/** A record of `task_sla`: the figures in it are as old as ServiceNow's jobs leave them. */
export class SlaRow implements Row {
  readonly table = 'task_sla';
  readonly sla: TaskSla;
  readonly #clock: Clock;

  constructor(sla: TaskSla, clock: Clock) {
    this.sla = sla;
    this.#clock = clock;
  }

  get sysId(): string {
    return this.sla.sysId;
  }

  get(element: string): string {
    return readers[element]?.(this.sla, this.#clock.now()) ?? '';
  }
}
