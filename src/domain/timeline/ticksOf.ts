import { Temporal } from 'temporal-polyfill';
import { knownZone } from '../zone/knownZone';
import type { TimelineSpan } from './TimelineItem';

/** A line across a timeline: where a day of the customer begins, or within a short time an hour. */
export interface Tick {
  /** Milliseconds since 1970. */
  at: number;
  kind: 'day' | 'hour';
}

/** The steps between ticks, finest first. */
const HOURS = [1, 3, 6, 12] as const;
const DAYS = [1, 2, 7, 14, 28, 91, 364] as const;
const DAY_MS = 86_400_000;
/** A Monday, so that ticks a week apart are Mondays, and the same whatever the span. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

const dateAt = (ms: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();

/** The first instant of a day, also where its clocks skip midnight. */
const startOf = (date: Temporal.PlainDate, zone: string): number =>
  date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** The first day of a step, at or before a date. */
function alignedTo(date: Temporal.PlainDate, step: number): Temporal.PlainDate {
  const days = MONDAY.until(date, { largestUnit: 'day' }).days;
  return date.subtract({ days: ((days % step) + step) % step });
}

function dayTicks({ from, to }: TimelineSpan, zone: string, step: number): Tick[] {
  const ticks: Tick[] = [];
  let date = alignedTo(dateAt(from, zone), step);
  for (let at = startOf(date, zone); at < to; at = startOf(date, zone)) {
    if (at >= from) {
      ticks.push({ at, kind: 'day' });
    }
    date = date.add({ days: step });
  }
  return ticks;
}

function hourTicks({ from, to }: TimelineSpan, zone: string, step: number): Tick[] {
  const found = new Map<number, Tick>();
  for (let date = dateAt(from, zone); startOf(date, zone) < to; date = date.add({ days: 1 })) {
    for (let hour = 0; hour < 24; hour += step) {
      // An hour that the clocks skip is the one after it; one that they repeat is the first.
      const at =
        hour === 0
          ? startOf(date, zone)
          : date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
      if (at >= from && at < to && !found.has(at)) {
        found.set(at, { at, kind: hour === 0 ? 'day' : 'hour' });
      }
    }
  }
  return [...found.values()];
}

/**
 * At most so many ticks, or one more: at the midnights of the zone's days (of every second, of Mondays … where they are many), or
 * at hours of its clocks where the time is short. The zone is IANA; an unknown one is taken for UTC.
 */
export function ticksOf(span: TimelineSpan, zone: string, most: number): Tick[] {
  const days = (span.to - span.from) / DAY_MS;
  if (!(days > 0) || most < 1) {
    return [];
  }
  const known = knownZone(zone);
  const fits = (steps: number) => Math.floor(steps) <= most;
  const hours = HOURS.find((step) => fits((days * 24) / step));
  return hours === undefined
    ? dayTicks(span, known, DAYS.find((step) => fits(days / step)) ?? Math.ceil(days / most / 364) * 364)
    : hourTicks(span, known, hours);
}
