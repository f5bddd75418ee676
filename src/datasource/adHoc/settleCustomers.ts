import type { AdHocVariableFilter } from '@grafana/data';
import type { Customer } from '../../domain/status/Customer';
import { adHocKey } from './AdHocKey';
import { readFilter } from './readFilter';

/** Whether any of the filters is about customers, so that all of them have to be known. */
export function isAboutCustomers(filters: readonly AdHocVariableFilter[]): boolean {
  return filters.some(({ key }) => adHocKey(key) === 'customer');
}

/**
 * Filters of customers by their ids, and by whom they leave in rather than out: a query can only name whom it is about.
 * A table's cell filters by the name. Whom nobody knows stays, and is refused by the backend.
 */
export function settleCustomers(
  filters: readonly AdHocVariableFilter[],
  known: readonly Customer[]
): AdHocVariableFilter[] {
  return filters.map((filter) => {
    const read = readFilter(filter);
    if (typeof read === 'string' || read.key !== 'customer') {
      return filter;
    }
    const named = read.values.map((value) => known.find(({ id, name }) => id === value || name === value)?.id ?? value);
    const left = read.isNot ? known.map(({ id }) => id).filter((id) => !named.includes(id)) : named;
    return { key: 'customer', operator: '=|', value: left[0] ?? '', values: left };
  });
}
