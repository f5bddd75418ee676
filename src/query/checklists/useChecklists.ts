import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listChecklists } from '../../api/checklists/listChecklists';
import { retireChecklist } from '../../api/checklists/retireChecklist';
import { saveChecklist } from '../../api/checklists/saveChecklist';
import type { Checklist } from '../../domain/checklists/Checklist';

/** Everything about the checklists of a data source lies below this key. */
export const checklistsKey = (uid: string) => ['checklists', uid];

export const checklistsQuery = (uid: string) =>
  queryOptions({ queryKey: [...checklistsKey(uid), 'list'], queryFn: ({ signal }) => listChecklists(uid, signal) });

export const useChecklists = (uid: string) => useQuery(checklistsQuery(uid));

/** Saves a checklist on top of the version that was seen. */
export function useSaveChecklist(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ checklist, seenVersion }: { checklist: Checklist; seenVersion: number }) =>
      saveChecklist(uid, checklist, seenVersion),
    onSuccess: () => client.invalidateQueries({ queryKey: checklistsKey(uid) }),
  });
}

/** Ends a checklist. The list is read anew whatever came of it. */
export function useRetireChecklist(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, seenVersion }: { id: string; seenVersion: number }) => retireChecklist(uid, id, seenVersion),
    onSettled: () => client.invalidateQueries({ queryKey: checklistsKey(uid) }),
  });
}
