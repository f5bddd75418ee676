import { instantOf, wallTime } from '../../simulators/time/wallTime.ts';

/** The zone of all customers of the demo. */
export const zone = 'Europe/Rome';

/** The moment so many days before today at a wall time of the customers, "09:12"; in milliseconds since 1970. */
export type Ago = (days: number, wall: string) => number;

/** Moments as seen from a present, in milliseconds since 1970. */
export function agoOf(now: number): Ago {
  const today = wallTime(zone, now);
  return (days, wall) => {
    const [hour = '0', minute = '0'] = wall.split(':');
    return instantOf(zone, { ...today, day: today.day - days, hour: Number(hour), minute: Number(minute) });
  };
}

/** A minute in milliseconds. */
export const MINUTE = 60_000;
