import { queryOptions, useQuery } from '@tanstack/react-query';
import { listChecklistVersions } from '../../api/checklists/listChecklistVersions';
import { checklistsKey } from './useChecklists';

export const checklistVersionsQuery = (uid: string, id: string) =>
  queryOptions({
    queryKey: [...checklistsKey(uid), 'versions', id],
    queryFn: ({ signal }) => listChecklistVersions(uid, id, signal),
  });

/** The history of a checklist, the newest version first. */
export const useChecklistVersions = (uid: string, id: string) => useQuery(checklistVersionsQuery(uid, id));
