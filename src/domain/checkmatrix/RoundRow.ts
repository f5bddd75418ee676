import type { CheckState } from '../vocabulary/checkStates';

/** One round as the frame of the query type `rounds` tells it. Instants are milliseconds since 1970. */
export interface RoundRow {
  customer: { id: string; name: string };
  checklist: { id: string; title: string };
  slot: { id: string; title: string };
  /** The day on the customer's calendar, YYYY-MM-DD. */
  date: string;
  zone: string;
  startMs: number;
  endMs: number;
  state: CheckState;
  answered: number;
  total: number;
  late: number;
  missed: number;
  problems: number;
  notEvaluated: number;
  /** Why it is not to be done, or on another day. */
  reason: string;
  /** Where it stands in the answer, for the links of its field. */
  frame: number;
  row: number;
}
