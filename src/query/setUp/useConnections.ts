import { queryOptions, useQuery } from '@tanstack/react-query';
import { listConnections } from '../../api/setUp/listConnections';

export const connectionsQuery = (uid: string) =>
  queryOptions({ queryKey: ['connections', uid], queryFn: ({ signal }) => listConnections(uid, signal) });

export const useConnections = (uid: string) => useQuery(connectionsQuery(uid));
