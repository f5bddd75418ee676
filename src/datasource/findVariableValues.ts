import type { MetricFindValue } from '@grafana/data';
import { listChecklists } from '../api/checklists/listChecklists';
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
  if (field === 'checklist') {
    const { checklists } = await listChecklists(uid);
    return checklists
      .filter(({ customer }) => customers.length === 0 || customers.includes(customer.id))
      .map(({ id, title, customer }) => ({ value: id, text: `${customer.name} · ${title}` }));
  }
  return (await listValues(uid, field, customers)).map(({ value, label }) => ({ value, text: label }));
}
