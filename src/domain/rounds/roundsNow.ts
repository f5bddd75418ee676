import { isOpen } from '../vocabulary/checkStates';
import type { Round } from './Round';

/** Why a round is not to be done, where the calendar or somebody says so of all its checks; undefined where it is. */
export function whyNotToDo({ checks }: Pick<Round, 'checks'>): string | undefined {
  const isOff = checks.length > 0 && checks.every(({ state }) => state === 'not_applicable');
  return isOff ? (checks.find(({ reason }) => reason !== '')?.reason ?? '') : undefined;
}

/** Whether a round needs somebody now: it is running, its time is not over, or something of it is carried over. */
export function isRunning(round: Round, nowMs: number): boolean {
  if (whyNotToDo(round) !== undefined) {
    return false;
  }
  const isTime = round.startMs <= nowMs && nowMs <= round.closesMs;
  const isBegun = nowMs <= round.closesMs && round.checks.some(({ state }) => state !== 'upcoming' && isOpen(state));
  return isTime || isBegun || round.checks.some(({ isCarried }) => isCarried);
}

/** The rounds that are shown unfolded: those that run; where none does, the next one, and where none comes, the last. */
export function roundsNow(rounds: readonly Round[], nowMs: number): readonly Round[] {
  const running = rounds.filter((round) => isRunning(round, nowMs));
  if (running.length > 0) {
    return running;
  }
  const next = rounds.filter(({ startMs }) => startMs > nowMs).sort((a, b) => a.startMs - b.startMs)[0];
  const last = [...rounds].sort((a, b) => b.startMs - a.startMs)[0];
  const one = next ?? last;
  return one === undefined ? [] : [one];
}
