import type { MetricFindValue } from '@grafana/data';
import { listCustomers } from '../api/listCustomers';
import { listValues } from '../api/listValues';
import type { VariableField } from './RoundsVariableQuery';

/** The options of a dashboard variable: what is sent, and what a person reads. */
export async function findVariableValues(
  uid: string,
  field: VariableField,
  customers: readonly string[]
): Promise<MetricFindValue[]> {
  if (field === 'customer') {
    return (await listCustomers(uid)).map(({ id, name }) => ({ value: id, text: name }));
  }
  return (await listValues(uid, field, customers)).map(({ value, label }) => ({ value, text: label }));
}
