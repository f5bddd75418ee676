import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { WaitingAct } from './WaitingAct';

/** Behind all that the server has numbered. */
const FIRST_NUMBER = Number.MAX_SAFE_INTEGER - 1_000_000;

interface Person {
  uid: string;
  name: string;
}

/** Whether it is not known to the server yet. */
export const isOnItsWay = ({ number }: Pick<ReviewAct, 'number'>): boolean => number >= FIRST_NUMBER;

/** The acts as they will be once mine have arrived; those that were refused count for nothing. */
export function withWaiting(
  acts: readonly ReviewAct[],
  waiting: readonly WaitingAct[],
  by: Person
): readonly ReviewAct[] {
  const mine = waiting
    .filter(({ refusal }) => refusal === undefined)
    .map(
      ({ customer, item, deed, madeAt }, n): ReviewAct => ({
        ...{ number: FIRST_NUMBER + n, at: madeAt, by, customer, item, deed },
      })
    );
  return mine.length === 0 ? acts : [...acts, ...mine];
}
