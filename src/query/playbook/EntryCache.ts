import { z } from 'zod';
import { playbookEntrySchema } from '../../domain/playbook/PlaybookEntry';
import type { DashboardReading } from '../../domain/playbook/readEntries';

/** What was read in a dashboard, and in which state of it. */
export interface CachedReading {
  /** The dashboard's. */
  uid: string;
  /** See listDashboardVersions; '' where it was not known. */
  version: string;
  /** What alert rules pointed to in it; see pointedKey. */
  pointed: string;
  /** Milliseconds since 1970. */
  readAt: number;
  reading: DashboardReading;
}

/** What one person in one organisation has read; nothing of a dashboard but its entries. */
export interface EntryCache {
  all: () => Promise<CachedReading[]>;
  put: (readings: readonly CachedReading[]) => Promise<void>;
  drop: (uids: readonly string[]) => Promise<void>;
}

/** Raised whenever the same dashboard is read differently. */
const FORM = 1;

const cachedSchema = z.object({
  form: z.literal(FORM),
  uid: z.string(),
  version: z.string(),
  pointed: z.string(),
  readAt: z.number(),
  reading: z.object({
    entries: z.array(playbookEntrySchema),
    libraries: z.array(z.object({ panelId: z.number(), uid: z.string() })),
    isTagged: z.boolean(),
  }),
});

/** As it is kept. */
export const toKept = (reading: CachedReading) => ({ form: FORM, ...reading });

/** What was kept; undefined for what an older release kept, and for anything else. */
export function fromKept(kept: unknown): CachedReading | undefined {
  const parsed = cachedSchema.safeParse(kept);
  return parsed.success ? parsed.data : undefined;
}

/** A cache that lives as long as the page. */
export function memoryCache(): EntryCache {
  const kept = new Map<string, CachedReading>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put: (readings) => Promise.resolve(readings.forEach((reading) => kept.set(reading.uid, reading))),
    drop: (uids) => Promise.resolve(uids.forEach((uid) => kept.delete(uid))),
  };
}
