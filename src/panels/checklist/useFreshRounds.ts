import { useMemo } from 'react';
import { Failure } from '../../domain/Failure';
import { mergeLive } from '../../domain/rounds/mergeLive';
import type { Round } from '../../domain/rounds/Round';
import { useTodaysRounds } from '../../query/rounds/useTodaysRounds';
import { useOtherDays } from './useOtherDays';

const NONE: readonly Round[] = [];

interface Wanted {
  /** The rounds of the frames; undefined where the panel's query asks for something else. */
  shown: readonly Round[] | undefined;
  /** An id, or empty for all. */
  customer: string;
  /** Whether anybody can see them. */
  isSeen: boolean;
}

const isNotAllowed = (error: unknown): boolean => error instanceof Failure && error.kind === 'not-allowed';

/** Other days are only asked for by somebody who could correct them. */
const mayCorrect = (live: readonly Round[] | undefined): boolean =>
  live !== undefined && (live.length === 0 || live.some((round) => round.live?.canAct === true));

const ofCustomer = (rounds: readonly Round[], customer: string): readonly Round[] =>
  customer === '' ? rounds : rounds.filter((round) => round.customer.id === customer);

/** The rounds to show, as fresh as the data source's resources know them. */
export function useFreshRounds(uid: string, { shown, customer, isSeen }: Wanted) {
  const checklists = useMemo(() => [...new Set(shown?.map(({ checklist }) => checklist))].sort(), [shown]);
  const today = useTodaysRounds(uid, checklists, { isSeen, hasFrames: shown !== undefined });
  const live = today.data?.rounds;
  const others = useOtherDays(uid, shown ?? NONE, mayCorrect(live) ? live : undefined);
  const rounds = useMemo(
    () => (shown === undefined ? ofCustomer(live ?? NONE, customer) : mergeLive(shown, [...(live ?? NONE), ...others])),
    [shown, live, others, customer]
  );
  return {
    rounds,
    clockOffsetMs: today.data?.clockOffsetMs ?? 0,
    /** Nothing to show until the resources have answered. */
    isWaiting: shown === undefined && live === undefined,
    // Those who may only read the frames see the frames; that they may do no more is no news to them. That somebody is
    // signed out by now is.
    error: live === undefined && isNotAllowed(today.error) ? undefined : (today.error ?? undefined),
    /** When the last answer came, milliseconds since 1970; 0 for never. */
    sinceMs: today.dataUpdatedAt,
    retry: () => void today.refetch(),
  };
}
