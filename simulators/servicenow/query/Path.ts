import type { Column } from '../schema/Column.ts';
import { schema } from '../schema/Schema.ts';
import type { Instance } from '../instance/Instance.ts';
import type { Row } from '../instance/Row.ts';

/** A field, or one of a record that references lead to: `assigned_to.company`. */
export interface Path {
  text: string;
  /** The table that the last field belongs to. */
  table: string;
  /** References to follow, each with the table that it leads to. */
  hops: ReadonlyArray<{ element: string; to: string }>;
  column: Column;
}

/** Fields that nobody may read while the fault lasts. */
function isHidden(instance: Instance, element: string): boolean {
  return element === 'company' && instance.has('ignore-scope-field');
}

/** Finds a field of a table; undefined when a part of it does not exist, is no reference, or may not be read. */
export function resolvePath(instance: Instance, table: string, text: string): Path | undefined {
  const steps = text.split('.');
  const hops: Array<{ element: string; to: string }> = [];
  let current = table;
  for (const [index, element] of steps.entries()) {
    const column = schema.columnsOf(current).get(element);
    if (column === undefined || isHidden(instance, element)) {
      return undefined;
    }
    if (index === steps.length - 1) {
      return { text, table: current, hops, column };
    }
    if (column.reference === undefined) {
      return undefined;
    }
    hops.push({ element, to: column.reference });
    current = column.reference;
  }
  return undefined;
}

/** The record that has the last field of a path; undefined when a reference on the way is empty or broken. */
export function holderOf(instance: Instance, row: Row, path: Path): Row | undefined {
  let holder: Row | undefined = row;
  for (const { element, to } of path.hops) {
    holder = holder === undefined ? undefined : instance.store.find(to, holder.get(element));
  }
  return holder;
}

/** The stored value at a path. */
export function valueAt(instance: Instance, row: Row, path: Path): string {
  return path.hops.length === 0
    ? row.get(path.column.element)
    : (holderOf(instance, row, path)?.get(path.column.element) ?? '');
}
