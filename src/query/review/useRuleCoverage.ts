import { useMemo } from 'react';
import { coverage, type Coverage } from '../../domain/playbook/coverage';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import { useAlertTargets } from '../playbook/useAlertTargets';
import { useMatches } from '../playbook/useMatches';

const NO_ENTRIES: readonly never[] = [];

export interface CoverageInUse {
  /** Null until it is known, and where it cannot be. */
  coverage: Coverage | null;
  /** Whether it is known, or will not be. */
  isSettled: boolean;
}

/** How many alert rules have an entry, of the last 90 days as everywhere. */
export function useRuleCoverage(uid: string, index: PlaybookIndex | undefined, isWanted: boolean): CoverageInUse {
  const { rules, targets, seen, error, historyError } = useAlertTargets(index, undefined, isWanted);
  const entries = index?.entries ?? NO_ENTRIES;
  const isReady = isWanted && index !== undefined && rules !== undefined && seen !== undefined;
  const { data, isPlaceholderData, error: matchError } = useMatches(uid, entries, targets, isReady);
  const computed = useMemo(
    () =>
      !isReady || data === undefined || isPlaceholderData
        ? null
        : coverage({ rules, targets, entries, matches: data.matches, judged: data.entries }),
    [isReady, data, isPlaceholderData, rules, targets, entries]
  );
  const hasFailed = [error, historyError, matchError].some((one) => one !== null);
  return { coverage: computed, isSettled: computed !== null || hasFailed || !isWanted };
}
