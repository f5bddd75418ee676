import type { Round } from './Round';
import { isRunning } from './roundsNow';

/** Where a round stands to now: 0 it runs, 1 it comes, 2 it is over or is not to be done. */
function place(round: Round, nowMs: number): number {
  if (isRunning(round, nowMs)) {
    return 0;
  }
  return round.startMs > nowMs ? 1 : 2;
}

/** The rounds as a person needs them: those that run, the first to be due first; those that come; the latest of the others. */
export function orderRounds(rounds: readonly Round[], nowMs: number): Round[] {
  const compare = (a: Round, b: Round): number => {
    const at = place(a, nowMs);
    const apart = at - place(b, nowMs);
    if (apart !== 0) {
      return apart;
    }
    const order = [a.endMs - b.endMs, a.startMs - b.startMs, b.startMs - a.startMs];
    return order[at] ?? 0;
  };
  return [...rounds].sort(compare);
}
