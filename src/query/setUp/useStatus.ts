import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchStatus } from '../../api/setUp/fetchStatus';

export const statusQuery = (uid: string) =>
  queryOptions({ queryKey: ['status', uid], queryFn: ({ signal }) => fetchStatus(uid, signal) });

export const useStatus = (uid: string) => useQuery(statusQuery(uid));
