import { isOpen } from '../vocabulary/checkStates';
import type { RoundCounts } from './RoundCounts';

/** The number that matters in a cell's state; empty where none does. */
export function cellCount({ state, answered, total, late, missed, problems, notEvaluated }: RoundCounts): string {
  switch (state) {
    case 'missed':
      return String(missed);
    case 'late':
      return String(late);
    case 'done_problem':
      return String(problems);
    case 'not_evaluated':
      return String(notEvaluated);
    case 'done_ok':
      return String(answered);
    default:
      return isOpen(state) && state !== 'upcoming' ? `${answered}/${total}` : '';
  }
}
