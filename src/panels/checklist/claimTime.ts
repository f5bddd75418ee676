import { dateTimeForTimeZone } from '@grafana/data';
import { clockDay } from '../../ui/rounds/clockTime';

const DAY_MS = 86_400_000;

/**
 * The server's clock by this browser's, RFC 3339: when an act was made, for the time that it may take to arrive. It lags
 * by what the last answer took, so it never lies in the server's future.
 */
export const claimNow = (clockOffsetMs: number): string => new Date(Date.now() + clockOffsetMs).toISOString();

/** The latest instant before now at which a clock in the zone showed HH:MM, RFC 3339. */
export function claimAt(time: string, zone: string, clockOffsetMs: number): string {
  const now = Date.now() + clockOffsetMs;
  const on = (ms: number) => dateTimeForTimeZone(zone, `${clockDay(ms, zone)} ${time}`, 'YYYY-MM-DD HH:mm').valueOf();
  const today = on(now);
  return new Date(today <= now ? today : on(now - DAY_MS)).toISOString();
}
