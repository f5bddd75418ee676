import { zoneOffset } from './zoneOffset.ts';

/** `2026-05-01T10:00:00.000+0200`: how Jira writes an instant, in the reader's zone. */
export function stamp(zone: string, instant: number): string {
  const offset = zoneOffset(zone, instant);
  const minutes = Math.abs(offset) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(Math.floor(minutes % 60)).padStart(2, '0');
  const wall = new Date(instant + offset).toISOString().slice(0, -1);
  return `${wall}${offset < 0 ? '-' : '+'}${hours}${rest}`;
}
