import { schema } from '../schema/Schema.ts';
import type { Instance } from '../instance/Instance.ts';
import type { Row } from '../instance/Row.ts';

/** The name of a record, as lists and references show it. */
export function nameOf(instance: Instance, row: Row): string {
  const display = schema.table(row.table)?.display ?? 'sys_id';
  const value = row.get(display);
  const to = schema.columnsOf(row.table).get(display)?.reference;
  return to === undefined ? value : nameOfReference(instance, to, value);
}

/** The name of the record that a reference leads to; empty when it is broken. */
export function nameOfReference(instance: Instance, table: string, sysId: string): string {
  const row = sysId === '' ? undefined : instance.store.find(table, sysId);
  if (row !== undefined) {
    return nameOf(instance, row);
  }
  return sysId === 'global' ? 'global' : '';
}
