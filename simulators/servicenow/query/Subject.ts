import { type Comparison, comparisonOf } from '../schema/Column.ts';
import type { Row } from '../instance/Row.ts';
import { nameOfReference } from '../answers/nameOf.ts';
import type { Session } from '../Session.ts';
import { type Path, resolvePath, valueAt } from './Path.ts';

/** Whether a record is found. */
export type Test = (row: Row) => boolean;

/** The field that a condition speaks of, read from any record of the table. */
export interface Subject {
  table: string;
  path: Path;
  comparison: Comparison;
  /** The stored value. */
  value: (row: Row) => string;
  /** What people read, in lower case: of a reference the name of the record it leads to. */
  words: (row: Row) => string;
  session: Session;
}

/** The subject of a condition; undefined when the table has no such field. */
export function subjectOf(table: string, field: string, session: Session): Subject | undefined {
  const { instance } = session;
  const path = resolvePath(instance, table, field);
  if (path === undefined) {
    return undefined;
  }
  const { reference } = path.column;
  const value = (row: Row): string => valueAt(instance, row, path);
  const words =
    reference === undefined ? value : (row: Row): string => nameOfReference(instance, reference, value(row));
  return {
    table,
    path,
    comparison: comparisonOf(path.column),
    value,
    words: (row) => words(row).toLowerCase(),
    session,
  };
}
