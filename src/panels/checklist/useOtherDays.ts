import { useMemo } from 'react';
import type { Round } from '../../domain/rounds/Round';
import { roundId } from '../../domain/rounds/RoundKey';
import { useWholeRounds } from '../../query/rounds/useWholeRounds';

/** More would be asked one by one; a panel over many days shows the rest as the frames tell it. */
const MOST = 5;

const NONE: readonly Round[] = [];

/** The latest of those rounds of a panel that are not among today's, so that one can correct yesterday. */
export function useOtherDays(
  uid: string,
  shown: readonly Round[],
  today: readonly Round[] | undefined
): readonly Round[] {
  const others = useMemo(() => {
    if (today === undefined) {
      return NONE;
    }
    const known = new Set(today.map(roundId));
    return shown.filter((round) => !known.has(roundId(round))).slice(-MOST);
  }, [shown, today]);
  return useWholeRounds(uid, others);
}
