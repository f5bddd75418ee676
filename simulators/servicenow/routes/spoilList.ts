import { hooliId } from '../companies.ts';
import type { Row } from '../instance/Row.ts';
import { schema } from '../schema/Schema.ts';
import type { Session } from '../Session.ts';

/** Adds a ticket of the foreign company to every list of tasks while the fault `foreign-rows` lasts. */
export function spoilRows(rows: readonly Row[], table: string, { instance }: Session): readonly Row[] {
  if (!instance.has('foreign-rows') || schema.rootOf(table) !== 'task') {
    return rows;
  }
  const foreign = instance.store.all(table).find((row) => row.get('company') === hooliId);
  return foreign === undefined || rows.includes(foreign) ? rows : [foreign, ...rows];
}

/** The total as `growing-total` tells it: one more with each page. */
export function spoilTotal(total: number, { instance }: Session): number {
  if (!instance.has('growing-total')) {
    return total;
  }
  const asked = (instance.strikes.get('growing-total') ?? 0) + 1;
  instance.strikes.set('growing-total', asked);
  return total + asked - 1;
}
