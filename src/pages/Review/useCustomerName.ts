import { useCallback } from 'react';
import type { Customer } from '../../domain/status/Customer';

/** A customer's name by his id; '' for nobody. */
export const useCustomerName = (customers: readonly Customer[]): ((id: string) => string) =>
  useCallback((id: string) => customers.find((customer) => customer.id === id)?.name ?? id, [customers]);
