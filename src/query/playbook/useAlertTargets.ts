import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { grafanaAddresses } from '../../api/grafana/grafanaAddresses';
import { whoTypes } from '../../api/grafana/whoTypes';
import { seenInstances } from '../../domain/playbook/AlertHistory';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import type { Target } from '../../domain/playbook/Target';
import { targetsOf, type Pins } from '../../domain/playbook/targetsOf';
import { alertHistoryQuery, alertingRulesQuery } from './alertQueries';

/** What looks for entries, and what is not known of it. */
export interface AlertTargets {
  /** Undefined until the rules are there. */
  rules: readonly AlertRule[] | undefined;
  /** The same list while nothing changes; without instances of the past until the history is there. */
  targets: readonly Target[];
  /** Undefined until the history is there; then how far back it is complete, in milliseconds since 1970. */
  seen: { from: number; completeFrom: number; inexact: number; unknown: number } | undefined;
  /** Of the rules: without them there is nothing to show. */
  error: Error | null;
  /** Of the history alone. */
  historyError: Error | null;
  isReading: boolean;
}

const NO_PINS: Pins = new Map();

/**
 * The alert rules, their live instances and those of the last 90 days, with the entries of the index that they name.
 * `index` and `pins` must be the same objects while nothing in them changes.
 */
export function useAlertTargets(
  index: Pick<PlaybookIndex, 'entries' | 'aliases'> | undefined,
  pins: Pins = NO_PINS,
  isWanted = true
): AlertTargets {
  const who = whoTypes() ?? '';
  const enabled = isWanted && who !== '';
  const rules = useQuery({ ...alertingRulesQuery(who), enabled });
  const history = useQuery({ ...alertHistoryQuery(who), enabled });
  const seen = useMemo(
    () =>
      rules.data === undefined || history.data === undefined ? undefined : seenInstances(history.data, rules.data),
    [rules.data, history.data]
  );
  const targets = useMemo(() => {
    const ids = new Set(index?.entries.map(({ id }) => id));
    const known = { ids, aliases: index?.aliases ?? new Map(), addresses: grafanaAddresses() };
    return targetsOf(rules.data ?? [], seen?.byRule ?? new Map(), known, pins);
  }, [rules.data, seen, index, pins]);
  return {
    rules: rules.data,
    targets,
    seen:
      seen === undefined || history.data === undefined
        ? undefined
        : {
            ...{ from: history.data.from, completeFrom: history.data.completeFrom },
            ...{ inexact: seen.inexact, unknown: seen.unknown },
          },
    error: rules.error,
    historyError: history.error,
    isReading: rules.isFetching || history.isFetching,
  };
}
