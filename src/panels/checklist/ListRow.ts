import type { Waiting } from '../../domain/rounds/outbox';
import type { Round, RoundCheck } from '../../domain/rounds/Round';
import { shownCheck } from '../../domain/rounds/shownCheck';
import { isOpen } from '../../domain/vocabulary/checkStates';

/** One check of the list, with its round and what of it waits to be sent. */
export interface ListRow {
  id: string;
  round: Round;
  check: RoundCheck;
  waiting: Waiting | undefined;
}

/** Whether the act of a row is on its way, so that there is nothing to do about it but wait. */
export const isUnsent = ({ waiting }: Pick<ListRow, 'waiting'>): boolean =>
  waiting !== undefined && waiting.refusal === undefined;

/** Whether a person has to do something about it; what a machine will answer in time is left to the machine. */
export function isToDo({ check, waiting }: ListRow): boolean {
  if (waiting?.refusal !== undefined) {
    return true;
  }
  const { state } = shownCheck(check, waiting);
  if (waiting !== undefined) {
    return state === 'in_progress';
  }
  return state === 'not_evaluated' || check.isCarried || (check.kind === 'manual' && isOpen(state));
}
