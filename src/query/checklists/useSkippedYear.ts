import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchSkippedYear } from '../../api/checklists/fetchSkippedYear';
import { checklistsKey } from './useChecklists';

export const skippedYearQuery = (uid: string, id: string, year: number) =>
  queryOptions({
    queryKey: [...checklistsKey(uid), 'year', id, year],
    queryFn: ({ signal }) => fetchSkippedYear(uid, id, year, signal),
  });

/** What the calendar takes away from a checklist in a year, or moves. */
export const useSkippedYear = (uid: string, id: string, year: number) => useQuery(skippedYearQuery(uid, id, year));
