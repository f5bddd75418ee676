import { queryOptions, useQuery } from '@tanstack/react-query';
import { listCustomers } from '../api/listCustomers';

export const customersQuery = (uid: string) =>
  queryOptions({ queryKey: ['customers', uid], queryFn: ({ signal }) => listCustomers(uid, signal) });

export const useCustomers = (uid: string) => useQuery(customersQuery(uid));
