import { useMemo, useState } from 'react';
import { coverage, type Coverage } from '../../domain/playbook/coverage';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import type { MatchAnswer } from '../../domain/playbook/PlaybookMatch';
import { useOpenEpisodes, type OpenEpisodes } from '../../query/playbook/useOpenEpisodes';
import { useAlertTargets, type AlertTargets } from '../../query/playbook/useAlertTargets';
import { useMatches } from '../../query/playbook/useMatches';
import { usePlaybookIndex, type PlaybookIndexInUse } from '../../query/playbook/usePlaybookIndex';

/** The playbook of the person at the screen, held against the alerts that he may see. */
export interface Playbook extends Pick<PlaybookIndexInUse, 'index' | 'progress' | 'refresh'> {
  alerts: AlertTargets;
  /** What fires, with what people did about it; empty for whoever may not act. */
  open: OpenEpisodes;
  answer: MatchAnswer | undefined;
  /** Undefined until index, rules and matches are there. */
  coverage: Coverage | undefined;
  /** Whether all of the last 90 days is in it, so that it may be kept as a summary. */
  isWhole: boolean;
  /** What stands in the way of any of it; undefined where nothing does. */
  error: unknown;
}

const NO_ENTRIES: readonly never[] = [];

/** Whether all is there that will be: the history may fail, and then only the alerts of now count. */
const isReady = (index: PlaybookIndex | undefined, { rules, seen, historyError }: AlertTargets): boolean =>
  index !== undefined && rules !== undefined && (seen !== undefined || historyError !== null);

const isWhole = (index: PlaybookIndex | undefined, { seen }: AlertTargets): boolean =>
  index !== undefined && seen !== undefined && index.unread.length + index.notices.length === 0;

/** Reads the index, the rules with their instances, and which entry each of them has. */
export function usePlaybook(uid: string): Playbook {
  const { index, progress, refresh, error: indexError } = usePlaybookIndex();
  const [now] = useState(() => Date.now());
  const open = useOpenEpisodes(uid, now);
  const alerts = useAlertTargets(index, open.pins);
  const entries = index?.entries ?? NO_ENTRIES;
  const { rules, targets } = alerts;
  const matches = useMatches(uid, entries, targets, isReady(index, alerts));
  // The answer to other lists, which stays on the screen until the new one is there, fits these ones no more.
  const answer = matches.isPlaceholderData ? undefined : matches.data;
  const computed = useMemo(
    () =>
      rules === undefined || answer === undefined
        ? undefined
        : coverage({ rules, targets, entries, matches: answer.matches, judged: answer.entries }),
    [rules, targets, entries, answer]
  );
  return {
    ...{ index, progress, refresh, alerts, open, answer },
    coverage: computed,
    isWhole: computed !== undefined && isWhole(index, alerts),
    error: indexError ?? alerts.error ?? matches.error ?? undefined,
  };
}
