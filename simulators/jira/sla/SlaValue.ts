import type { WorkingHours } from '../../time/WorkingHours.ts';

/** A stretch during which an SLA counts. Times are epoch milliseconds. */
export interface SlaCycle {
  start: number;
  /** Absent while it counts. */
  stop?: number;
  /** Stretches during which it stood still; the last one has no end while it still does. */
  pauses: Array<{ from: number; to?: number }>;
}

/** An SLA that counts or has counted; no cycles at all where it never began. */
export interface SlaRecord {
  kind: 'record';
  /** Working time allowed, milliseconds. */
  goal: number;
  hours: WorkingHours;
  cycles: SlaCycle[];
}

/** What an SLA field of a ticket holds: a record, nothing (`null`), or an error while it is calculated anew. */
export type SlaValue = SlaRecord | { kind: 'error'; message: string } | null;
