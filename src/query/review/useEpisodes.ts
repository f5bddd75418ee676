import { useMemo } from 'react';
import type { AlertHistory } from '../../domain/playbook/AlertHistory';
import type { Steps } from '../../domain/review/Steps';
import type { Customer } from '../../domain/status/Customer';
import type { Episode } from '../../domain/review/episodes/Episode';
import { episodesOf } from '../../domain/review/episodes/episodesOf';
import { readEvents } from '../../domain/review/episodes/readEvents';
import { silenceEntry, silenceSpans, silenceTargets, withSilences } from '../../domain/review/episodes/silenceSpans';
import { useMatches } from '../playbook/useMatches';
import type { ReviewSources } from './useReviewSources';
import { useSteps } from './useSteps';

const NO_RULES: readonly never[] = [];
const NO_EPISODES: readonly Episode[] = [];

interface ReadEpisodes {
  episodes: readonly Episode[];
  unknown: number;
  unread: number;
}

interface Parts extends Pick<ReviewSources, 'rules' | 'live'> {
  history: AlertHistory;
  customers: readonly Customer[];
}

/** The episodes of the history, in two steps. */
function* readInSteps({ history, rules, live, customers }: Parts): Steps<ReadEpisodes> {
  const { events, unknown, unread } = readEvents(history, rules ?? NO_RULES);
  yield;
  const { completeFrom, to: completeTo } = history;
  return { episodes: episodesOf(events, { customers, completeFrom, completeTo, live }), unknown, unread };
}

/** What the history says of itself. */
export interface EpisodesInUse {
  /** Undefined until there is a history. */
  episodes: readonly Episode[] | undefined;
  /** Events of rules that are gone or not the reader's; rows that nobody can read. */
  unknown: number;
  unread: number;
  /** Why it is not known what was silenced; null where it is. */
  silenceError: unknown;
}

/** Without rules their uids are missing, without the Alertmanager what fires now: worth a moment, but no more. */
function hasWaited({ history, rules, live, states }: ReviewSources): boolean {
  const hasFailed = (id: string) => states.some((state) => state.id === id && state.error !== null);
  return (
    history !== undefined && (rules !== undefined || hasFailed('rules')) && (live !== undefined || hasFailed('live'))
  );
}

/** The episodes of the history; those of all customers, silenced ones flagged. The same list while nothing changes. */
export function useEpisodes(uid: string, sources: ReviewSources, customers: readonly Customer[]): EpisodesInUse {
  const { history, rules, live, silences } = sources;
  const isReady = hasWaited(sources);
  const make = useMemo(
    () => (isReady && history !== undefined ? () => readInSteps({ history, rules, live, customers }) : undefined),
    [isReady, history, rules, live, customers]
  );
  const read = useSteps(make).result;
  const base = read?.episodes;
  const entries = useMemo(() => (silences ?? []).map(silenceEntry), [silences]);
  const targets = useMemo(() => (entries.length === 0 ? [] : silenceTargets(base ?? NO_EPISODES)), [base, entries]);
  const isAsked = entries.length > 0 && targets.length > 0;
  const answer = useMatches(uid, entries, targets, isAsked);
  const matches = answer.isPlaceholderData ? undefined : answer.data?.matches;
  const episodes = useMemo(
    () =>
      base === undefined || matches === undefined || silences === undefined
        ? base
        : withSilences(base, silenceSpans(silences, matches)),
    [base, silences, matches]
  );
  return { episodes, unknown: read?.unknown ?? 0, unread: read?.unread ?? 0, silenceError: answer.error };
}
