import { placeIn, type DashboardMeta, type DashboardReading } from './readEntries';

/** What was read earlier, at the place where the dashboard is now: moving it or renaming a folder leaves it as it is. */
export function placedAnew(reading: DashboardReading, meta: DashboardMeta): DashboardReading {
  const entries = reading.entries.map((entry) => ({ ...entry, place: placeIn(meta, entry.place?.panelId ?? null) }));
  return { ...reading, entries };
}
