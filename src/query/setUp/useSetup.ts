import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchSetup } from '../../api/setUp/fetchSetup';

/** `version` is the number of the stored settings, so that saving asks anew. */
export const setupQuery = (uid: string, version: number) =>
  queryOptions({
    queryKey: ['setup', uid, version],
    queryFn: ({ signal }) => fetchSetup(uid, signal),
    placeholderData: (before) => before,
  });

export const useSetup = (uid: string, version: number, enabled: boolean) =>
  useQuery({ ...setupQuery(uid, version), enabled });
