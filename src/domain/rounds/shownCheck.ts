import type { CheckState } from '../vocabulary/checkStates';
import type { ActName } from './CheckAct';
import type { Waiting } from './outbox';
import { proofText } from './Proof';
import type { RoundCheck } from './Round';

const AFTER: Readonly<Partial<Record<ActName, CheckState>>> = {
  done: 'done_ok',
  problem: 'done_problem',
  skip: 'skipped',
  not_applicable: 'not_applicable',
  start: 'in_progress',
};

/** What was missed stays missed, whatever comes later. */
const stateAfter = (state: CheckState, act: ActName): CheckState =>
  state === 'missed' ? state : (AFTER[act] ?? state);

/**
 * A check as it will probably be once the act that waits is recorded, with the words of that act, so that the person sees
 * what he typed. A refused act changes nothing.
 */
export function shownCheck(check: RoundCheck, waiting: Waiting | undefined): RoundCheck {
  if (waiting === undefined || waiting.refusal !== undefined) {
    return check;
  }
  if (waiting.kind === 'bulk') {
    return { ...check, state: stateAfter(check.state, 'done') };
  }
  const { act, text = '', reason = '', severity, evidence } = waiting.act;
  const state = stateAfter(check.state, act);
  return {
    ...check,
    state,
    problem: text,
    reason,
    severity,
    evidence: evidence === undefined ? '' : proofText(evidence),
  };
}
