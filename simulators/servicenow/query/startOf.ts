import { instantOf, wallTime } from '../../time/wallTime.ts';

/** Units of the calendar. */
export const units = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

/** The unit of a word such as `Week`, `dayofweek` or `hours`; undefined for another word. */
export function unitOf(word: string): Unit | undefined {
  const plain = word.toLowerCase().replace(/s$/, '');
  return plain === 'dayofweek' ? 'day' : units.find((unit) => unit === plain);
}

/** The beginning of the unit in which `instant` lies, moved by `shift` units, as the wall clock of a zone shows it. */
export function startOf(unit: Unit, zone: string, instant: number, shift = 0): number {
  const wall = wallTime(zone, instant);
  const midnight = { ...wall, hour: 0, minute: 0 };
  switch (unit) {
    case 'minute':
      return Math.floor(instant / 60_000) * 60_000 + shift * 60_000;
    case 'hour':
      return instantOf(zone, { ...wall, minute: 0 }) + shift * 3_600_000;
    case 'day':
      return instantOf(zone, { ...midnight, day: wall.day + shift });
    case 'week': {
      const weekday = (new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() + 6) % 7;
      return instantOf(zone, { ...midnight, day: wall.day - weekday + shift * 7 });
    }
    case 'month':
      return instantOf(zone, { ...midnight, month: wall.month + shift, day: 1 });
    case 'quarter':
      return instantOf(zone, { ...midnight, month: wall.month - ((wall.month - 1) % 3) + shift * 3, day: 1 });
    default:
      return instantOf(zone, { ...midnight, year: wall.year + shift, month: 1, day: 1 });
  }
}

/** An instant moved by `shift` units; days and longer keep the time of day. */
export function moved(unit: Unit, zone: string, instant: number, shift: number): number {
  if (unit === 'minute' || unit === 'hour') {
    return instant + shift * (unit === 'minute' ? 60_000 : 3_600_000);
  }
  const wall = wallTime(zone, instant);
  const seconds = instant - Math.floor(instant / 60_000) * 60_000;
  const months = { month: 1, quarter: 3, year: 12 };
  const target =
    unit === 'day' || unit === 'week'
      ? { ...wall, day: wall.day + shift * (unit === 'week' ? 7 : 1) }
      : { ...wall, month: wall.month + shift * months[unit] };
  return instantOf(zone, target) + seconds;
}
