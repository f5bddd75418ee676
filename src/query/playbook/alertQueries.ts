import { queryOptions } from '@tanstack/react-query';
import { listAlertHistory } from '../../api/grafana/listAlertHistory';
import { listAlertingRules } from '../../api/grafana/listAlertingRules';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far back instances are looked for. */
const HISTORY_DAYS = 90;

/** Nothing of one person is shown to the next one at the same screen, so his name is in every key. */
export const alertingRulesQuery = (who: string) =>
  queryOptions({
    queryKey: ['playbook', who, 'rules'],
    queryFn: ({ signal }) => listAlertingRules(signal),
    // Who may not see the rules does not see them at the second attempt either.
    retry: false,
    gcTime: 0,
  });

/** The changes of state of the last 90 days. */
export const alertHistoryQuery = (who: string) =>
  queryOptions({
    queryKey: ['playbook', who, 'history'],
    queryFn: ({ signal }) => {
      const to = Date.now();
      return listAlertHistory({ from: to - HISTORY_DAYS * DAY_MS, to }, signal);
    },
    staleTime: 5 * 60_000,
    structuralSharing: false,
    retry: false,
    gcTime: 0,
  });
