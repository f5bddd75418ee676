import { queryOptions, useQuery } from '@tanstack/react-query';
import { checkHealth } from '../../api/setUp/checkHealth';

export const healthQuery = (uid: string) =>
  queryOptions({ queryKey: ['health', uid], queryFn: ({ signal }) => checkHealth(uid, signal) });

/** Asks the ticket systems themselves, so it runs only where `enabled`. */
export const useHealth = (uid: string, enabled: boolean) => useQuery({ ...healthQuery(uid), enabled });
