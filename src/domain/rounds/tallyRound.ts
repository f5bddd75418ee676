import { CHECK_STATES, type CheckState } from '../vocabulary/checkStates';
import type { RoundCheck } from './Round';

export interface RoundTally {
  answered: number;
  total: number;
  /** How many checks stand so, the most urgent state first; states that none is in are left out. */
  states: ReadonlyArray<{ state: CheckState; count: number }>;
}

/** Counts a round's checks. A check counts as answered once somebody or something has, in time or not. */
export function tallyRound(checks: readonly RoundCheck[]): RoundTally {
  const counts = new Map<CheckState, number>();
  for (const { state } of checks) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return {
    answered: checks.filter(({ answeredAtMs }) => answeredAtMs !== undefined).length,
    total: checks.length,
    states: CHECK_STATES.flatMap(({ value }) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [{ state: value, count }];
    }),
  };
}
