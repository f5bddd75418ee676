import { queryOptions, useQuery } from '@tanstack/react-query';
import { listOccurrences } from '../../api/checklists/listOccurrences';
import { checklistsKey } from './useChecklists';

/** As many as the preview of a draft has. */
const COUNT = 10;

export const occurrencesQuery = (uid: string, id: string) =>
  queryOptions({
    queryKey: [...checklistsKey(uid), 'occurrences', id],
    queryFn: ({ signal }) => listOccurrences(uid, id, COUNT, signal),
  });

/** When a checklist is due next, as it is kept. */
export const useOccurrences = (uid: string, id: string) => useQuery(occurrencesQuery(uid, id));
