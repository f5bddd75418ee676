import type { Round } from '../rounds/Round';
import { CHECK_STATES, type CheckState } from '../vocabulary/checkStates';

const URGENCY = CHECK_STATES.map(({ value }) => value);

/** The most urgent state among the checks of some rounds, by checklist. */
export function mostUrgent(rounds: ReadonlyArray<Pick<Round, 'checklist' | 'checks'>>): Map<string, CheckState> {
  const states = new Map<string, CheckState>();
  for (const { checklist, checks } of rounds) {
    for (const { state } of checks) {
      const known = states.get(checklist);
      if (known === undefined || URGENCY.indexOf(state) < URGENCY.indexOf(known)) {
        states.set(checklist, state);
      }
    }
  }
  return states;
}
