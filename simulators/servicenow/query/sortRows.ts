import { comparisonOf } from '../schema/Column.ts';
import { nameOfReference } from '../answers/nameOf.ts';
import type { Instance } from '../instance/Instance.ts';
import type { Row } from '../instance/Row.ts';
import { compareValues } from './compareValues.ts';
import type { Order } from './compileQuery.ts';
import { valueAt } from './Path.ts';

/** Sorts records; references by the names they lead to, empty values first. The given order breaks ties. */
export function sortRows(rows: readonly Row[], order: readonly Order[], instance: Instance): readonly Row[] {
  if (order.length === 0) {
    return rows;
  }
  const keyOf = (row: Row): string[] =>
    order.map(({ path }) => {
      const value = valueAt(instance, row, path);
      const { reference } = path.column;
      return reference === undefined ? value : nameOfReference(instance, reference, value).toLowerCase();
    });
  const kinds = order.map(({ path }) => comparisonOf(path.column));
  const compare = (one: readonly string[], other: readonly string[]): number => {
    for (const [index, { descending }] of order.entries()) {
      const found = compareKeys(kinds[index] ?? 'text', one[index] ?? '', other[index] ?? '');
      if (found !== 0) {
        return descending ? -found : found;
      }
    }
    return 0;
  };
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((one, other) => compare(one.key, other.key))
    .map(({ row }) => row);
}

function compareKeys(kind: ReturnType<typeof comparisonOf>, one: string, other: string): number {
  if (one === '' || other === '') {
    return Number(one !== '') - Number(other !== '');
  }
  return compareValues(kind, one, other);
}
