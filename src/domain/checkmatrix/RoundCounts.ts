import type { CheckState } from '../vocabulary/checkStates';

/** How the checks of a round stand, or of several. */
export interface RoundCounts {
  /** Of several rounds the most urgent state. */
  state: CheckState;
  answered: number;
  total: number;
  late: number;
  missed: number;
  problems: number;
  notEvaluated: number;
  /** Why it is not to be done, or on another day. */
  reason: string;
}
