import { Temporal } from 'temporal-polyfill';

import type { Wish } from './Wish.ts';

/** The period, and for which time the files are taken to be complete; milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
  now: number;
  readFrom: number;
  readTo: number;
}

const HOUR_MS = 60 * 60 * 1000;

const startOf = (day: Temporal.PlainDate, zone: string): number => day.toZonedDateTime(zone).epochMilliseconds;

const dayOf = (at: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

/**
 * The days that were asked for, else all that the files span. Without days the files are all there is; with days they
 * are known for the time that they span, and for these days.
 */
export function spanOf(
  times: readonly number[],
  { from, to, zone, now }: Pick<Wish, 'from' | 'to' | 'zone' | 'now'>
): Span {
  const [earliest, latest] = [
    times.reduce((first, at) => Math.min(first, at), Infinity),
    times.reduce((last, at) => Math.max(last, at), -Infinity),
  ];
  const firstDay = from === '' ? dayOf(earliest, zone) : Temporal.PlainDate.from(from);
  const lastDay = to === '' ? dayOf(latest, zone) : Temporal.PlainDate.from(to);
  const [begin, end] = [startOf(firstDay, zone), startOf(lastDay.add({ days: 1 }), zone)];
  return {
    ...{ from: begin, to: end, now: now ?? Math.max(end + HOUR_MS, latest) },
    readFrom: from === '' ? begin - HOUR_MS : Math.min(begin, earliest),
    readTo: to === '' ? end + HOUR_MS : Math.max(end, Math.min(latest, end + HOUR_MS)),
  };
}
