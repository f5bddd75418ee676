import type { PanelTime } from './usePanelData';

const MINUTE_MS = 60_000;
const LEAST_MS = 15 * MINUTE_MS;
const MOST_MS = 6 * 60 * MINUTE_MS;

/**
 * The time around something that lasted from `from` to `to`, null for now: half as long again on both sides, at least a
 * quarter of an hour and at most six hours. Whole minutes, so that it stays the same while the clock goes on.
 */
export function panelTime({ from, to }: { from: number; to: number | null }, nowMs: number, zone: string): PanelTime {
  const end = to ?? nowMs;
  const around = Math.min(MOST_MS, Math.max(LEAST_MS, (end - from) / 2));
  const last = to === null ? end : Math.min(nowMs, end + around);
  const toMinute = (ms: number) => Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  return { from: toMinute(from - around), to: Math.max(toMinute(last) + MINUTE_MS, toMinute(from)), zone };
}
