import { zoneOffset } from './zoneOffset.ts';

/** A wall clock reading; `month` is 1 to 12. Values outside their range run over into the next unit. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** The wall clock in a zone at an instant (epoch milliseconds). */
export function wallTime(zone: string, instant: number): WallTime {
  const shifted = new Date(instant + zoneOffset(zone, instant));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/**
 * The instant (epoch milliseconds) of a wall clock reading. A reading that occurs twice is the first one,
 * one that a change of clocks skips is moved forward by the gap.
 */
export function instantOf(zone: string, wall: WallTime): number {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = utc - zoneOffset(zone, utc - 86_400_000);
  const after = utc - zoneOffset(zone, utc + 86_400_000);
  const candidates = [before, after].filter((instant) => instant + zoneOffset(zone, instant) === utc);
  return candidates.length > 0 ? Math.min(...candidates) : before;
}
