import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listGrants } from '../../api/publishing/listGrants';
import { makeGrant } from '../../api/publishing/makeGrant';
import { revokeGrant } from '../../api/publishing/revokeGrant';
import type { NewGrant } from '../../domain/publishing/NewGrant';

export const grantsQuery = (uid: string) =>
  queryOptions({ queryKey: ['grants', uid], queryFn: ({ signal }) => listGrants(uid, signal) });

export const useGrants = (uid: string) => useQuery(grantsQuery(uid));

/** Makes a grant; the mutation's result is the grant with its id. */
export function useMakeGrant(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewGrant) => makeGrant(uid, wanted),
    onSuccess: () => client.invalidateQueries(grantsQuery(uid)),
  });
}

/** Revokes a grant. The list is read anew whatever came of it: a grant that is gone must not stay on the screen. */
export function useRevokeGrant(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => revokeGrant(uid, id),
    onSettled: () => client.invalidateQueries(grantsQuery(uid)),
  });
}
