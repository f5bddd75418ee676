import { queryOptions, useQuery } from '@tanstack/react-query';
import { listOccurrencesBetween } from '../../api/checklists/listOccurrencesBetween';
import { checklistsKey } from './useChecklists';

export const clockChangesQuery = (uid: string, id: string, year: number) =>
  queryOptions({
    queryKey: [...checklistsKey(uid), 'clocks', id, year],
    queryFn: async ({ signal }) => {
      const days = { from: `${year}-01-01`, to: `${year}-12-31` };
      return (await listOccurrencesBetween(uid, id, days, signal)).filter(({ clocksChange }) => clocksChange);
    },
  });

/** The occurrences of a year on whose days the customer's clocks change. */
export const useClockChanges = (uid: string, id: string, year: number) => useQuery(clockChangesQuery(uid, id, year));
