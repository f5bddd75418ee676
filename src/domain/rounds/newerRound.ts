import type { WholeRound } from './roundSchema';

const last = (round: WholeRound): number => round.live?.last ?? 0;

/** Of two answers about one round the one that knows of more entries; the first where they know the same. */
export const newerRound = (round: WholeRound, other: WholeRound | undefined): WholeRound =>
  other !== undefined && last(other) > last(round) ? other : round;
