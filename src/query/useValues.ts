import { queryOptions, useQuery } from '@tanstack/react-query';
import { listValues } from '../api/listValues';
import type { ValueField } from '../domain/ticketQuery/ValueField';

export const valuesQuery = (uid: string, field: ValueField, customers: readonly string[] = []) =>
  queryOptions({
    queryKey: ['values', uid, field, customers],
    queryFn: ({ signal }) => listValues(uid, field, customers, signal),
  });

export const useValues = (uid: string, field: ValueField, customers?: readonly string[]) =>
  useQuery(valuesQuery(uid, field, customers));
