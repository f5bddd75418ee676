import { instantOf } from './wallTime.ts';
import { zoneOffset } from './zoneOffset.ts';

const DAY = 86_400_000;

/** When an SLA's time runs: always, or on working days between two hours of a zone. */
export interface WorkingHours {
  name: string;
  /** Absent: round the clock. */
  office?: { zone: string; fromHour: number; toHour: number };
}

/** Round the clock. */
export const always: WorkingHours = { name: '24x7' };

/** Monday to Friday, 08:00 to 18:00 in Rome. */
export const officeHours: WorkingHours = {
  name: 'Office hours',
  office: { zone: 'Europe/Rome', fromHour: 8, toHour: 18 },
};

type Office = NonNullable<WorkingHours['office']>;

interface Shift {
  from: number;
  to: number;
}

/** Shifts by local day (days since 1970), because a large site asks for the same days again and again. */
const shifts = new WeakMap<Office, Map<number, Shift | null>>();

function computeShift(office: Office, localDay: number): Shift | null {
  const date = new Date(localDay * DAY);
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) {
    return null;
  }
  const wall = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), minute: 0 };
  return {
    from: instantOf(office.zone, { ...wall, hour: office.fromHour }),
    to: instantOf(office.zone, { ...wall, hour: office.toHour }),
  };
}

function shiftOn(office: Office, localDay: number): Shift | null {
  const known = shifts.get(office) ?? new Map<number, Shift | null>();
  shifts.set(office, known);
  const shift = known.get(localDay);
  if (shift !== undefined) {
    return shift;
  }
  const computed = computeShift(office, localDay);
  known.set(localDay, computed);
  return computed;
}

function localDayOf(office: Office, instant: number): number {
  return Math.floor((instant + zoneOffset(office.zone, instant)) / DAY);
}

/** Milliseconds of working time between two instants; 0 when `to` is not after `from`. */
export function workingTime(hours: WorkingHours, from: number, to: number): number {
  if (to <= from) {
    return 0;
  }
  if (hours.office === undefined) {
    return to - from;
  }
  const last = localDayOf(hours.office, to);
  let sum = 0;
  for (let day = localDayOf(hours.office, from); day <= last; day += 1) {
    const shift = shiftOn(hours.office, day);
    if (shift !== null) {
      sum += Math.max(0, Math.min(shift.to, to) - Math.max(shift.from, from));
    }
  }
  return sum;
}

/** The instant at which `span` milliseconds of working time have passed since `from`. */
export function afterWorkingTime(hours: WorkingHours, from: number, span: number): number {
  if (hours.office === undefined) {
    return from + span;
  }
  const first = localDayOf(hours.office, from);
  let rest = span;
  for (let day = first; day < first + 36_600; day += 1) {
    const shift = shiftOn(hours.office, day);
    const begin = shift === null ? 0 : Math.max(shift.from, from);
    const worked = shift === null ? 0 : Math.max(0, shift.to - begin);
    if (worked > 0 && rest <= worked) {
      return begin + rest;
    }
    rest -= worked;
  }
  throw new RangeError('No end of that working time within a hundred years.');
}

/** Whether an instant lies within working hours. */
export function isWorkingTime(hours: WorkingHours, instant: number): boolean {
  if (hours.office === undefined) {
    return true;
  }
  const shift = shiftOn(hours.office, localDayOf(hours.office, instant));
  return shift !== null && instant >= shift.from && instant < shift.to;
}
