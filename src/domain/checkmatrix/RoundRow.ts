import type { RoundCounts } from './RoundCounts';

/** One round as the frame of the query type `rounds` tells it. Instants are milliseconds since 1970. */
export interface RoundRow extends RoundCounts {
  customer: { id: string; name: string };
  checklist: { id: string; title: string };
  slot: { id: string; title: string };
  /** The day on the customer's calendar, YYYY-MM-DD. */
  date: string;
  zone: string;
  startMs: number;
  endMs: number;
  /** Where it stands in the answer, for the links of its field. */
  frame: number;
  row: number;
}
