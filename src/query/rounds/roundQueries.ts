import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { fetchRound } from '../../api/rounds/fetchRound';
import { listRounds, type RoundList } from '../../api/rounds/listRounds';
import { newerRound } from '../../domain/rounds/newerRound';
import { roundId, type RoundKey } from '../../domain/rounds/RoundKey';
import type { WholeRound } from '../../domain/rounds/roundSchema';

/** A list, and how far the server's clock is ahead of this one. */
export interface TodaysRounds {
  rounds: readonly WholeRound[];
  clockOffsetMs: number;
}

/** So that what another person records is seen within five seconds, the time of the answer included. */
const POLL_MS = 3_000;
/** Where there is nothing yet that the reader could act on. */
const LOOK_MS = 30_000;
/** Answers take longer or shorter; only what is more than that tells of a clock that was set. */
const JITTER_MS = 500;

/** Whom and what a list is kept fresh for. */
interface Watching {
  /** Whether anybody can see it. */
  isSeen: boolean;
  /** Whether whoever only reads is shown something else, which is refreshed with its dashboard. */
  hasFrames: boolean;
}

function pollMs(known: TodaysRounds | undefined, { isSeen, hasFrames }: Watching): number | false {
  if (!isSeen) {
    return false;
  }
  if (known === undefined || known.rounds.some(({ live }) => live?.canAct === true)) {
    return POLL_MS;
  }
  return hasFrames && known.rounds.length > 0 ? false : LOOK_MS;
}

const keys = {
  lists: (uid: string) => ['rounds', uid] as const,
  list: (uid: string, checklists: readonly string[]) => ['rounds', uid, checklists] as const,
  round: (uid: string, key: RoundKey) => ['round', uid, roundId(key)] as const,
};

// An answer that was under way while something was recorded must not undo it on the screen.
function takeNewer(list: RoundList, known: TodaysRounds | undefined): TodaysRounds {
  const before = new Map(known?.rounds.map((round) => [roundId(round), round]));
  return {
    rounds: list.rounds.map((round) => newerRound(round, before.get(roundId(round)))),
    clockOffsetMs: steady(list.asOf - Date.now(), known?.clockOffsetMs),
  };
}

/** The same number as before for as long as it may be: the smaller one, which came with the quicker answer, lags less. */
const steady = (offsetMs: number, beforeMs = offsetMs): number =>
  Math.abs(offsetMs - beforeMs) < JITTER_MS ? Math.min(offsetMs, beforeMs) : offsetMs;

/** Today's rounds of some checklists, asked again every few seconds while they and the page are visible. */
export const todaysRoundsQuery = (uid: string, checklists: readonly string[], watching: Watching) =>
  queryOptions({
    queryKey: keys.list(uid, checklists),
    queryFn: async ({ signal, client, queryKey }) => {
      const list = await listRounds(uid, { checklists, day: 'today' }, signal);
      return takeNewer(list, client.getQueryData<TodaysRounds>(queryKey));
    },
    refetchInterval: ({ state }) => pollMs(state.data, watching),
    refetchOnWindowFocus: 'always',
    retry: false,
    staleTime: 0,
  });

/** One round with all its details. */
export const wholeRoundQuery = (uid: string, key: RoundKey) =>
  queryOptions({
    queryKey: keys.round(uid, key),
    queryFn: async ({ signal, client, queryKey }) =>
      newerRound(await fetchRound(uid, key, signal), client.getQueryData<WholeRound>(queryKey)),
  });

/** Shows everywhere how a round stands, as the server has just told. */
export function takeRound(client: QueryClient, uid: string, round: WholeRound): void {
  client.setQueryData<WholeRound>(keys.round(uid, round), (known) => newerRound(round, known));
  client.setQueriesData<TodaysRounds>({ queryKey: keys.lists(uid) }, (known) =>
    known === undefined
      ? undefined
      : {
          ...known,
          rounds: known.rounds.map((one) => (roundId(one) === roundId(round) ? newerRound(round, one) : one)),
        }
  );
}
