import type { ReactNode } from 'react';
import type { ItemRow } from './ItemRow';

/** Makes the cells of a row once, so that a table that grows draws only what is new. */
export function cellsOnce(make: (row: ItemRow) => readonly ReactNode[]): (row: ItemRow) => readonly ReactNode[] {
  const known = new WeakMap<ItemRow, readonly ReactNode[]>();
  return (row) => {
    const cells = known.get(row) ?? make(row);
    known.set(row, cells);
    return cells;
  };
}
