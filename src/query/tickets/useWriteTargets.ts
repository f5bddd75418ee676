import { queryOptions, useQuery } from '@tanstack/react-query';
import { listWriteTargets } from '../../api/tickets/listWriteTargets';

export const writeTargetsQuery = (uid: string) =>
  queryOptions({ queryKey: ['write-targets', uid], queryFn: ({ signal }) => listWriteTargets(uid, signal) });

export const useWriteTargets = (uid: string) => useQuery(writeTargetsQuery(uid));
