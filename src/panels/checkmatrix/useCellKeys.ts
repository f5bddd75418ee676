import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Place = readonly [row: number, column: number];

function placeOf(link: HTMLElement): Place {
  const [row = 0, column = 0] = (link.dataset['cell'] ?? '').split(' ').map(Number);
  return [row, column];
}

const linkAt = (table: HTMLElement, [row, column]: Place) =>
  table.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);

/** The nearest link in one direction, cells without one are passed over; undefined at the edge. */
function nextLink(table: HTMLTableElement, from: Place, [down, right]: Place): HTMLElement | undefined {
  let [row, column] = [from[0] + down, from[1] + right];
  const columns = table.rows[0]?.cells.length ?? 0;
  while (row >= 0 && column >= 0 && row <= table.rows.length && column <= columns) {
    const link = linkAt(table, [row, column]);
    if (link) {
      return link;
    }
    [row, column] = [row + down, column + right];
  }
  return undefined;
}

/** The first or last link of a row, or with the control key of the table. */
function edgeLink(table: HTMLTableElement, [row]: Place, key: string, isWhole: boolean): HTMLElement | undefined {
  const links = [...table.querySelectorAll<HTMLElement>(isWhole ? '[data-cell]' : `[data-cell^="${row} "]`)];
  return key === 'Home' ? links[0] : links.at(-1);
}

/**
 * Lets the arrow keys, Home and End lead through the cells of a table. Tab reaches the table once, at the cell where one was last:
 * stepping over a thousand links would be a barrier of its own. Kept in the elements, so that moving draws nothing anew.
 */
export function useCellKeys(table: RefObject<HTMLTableElement | null>) {
  const enter = (link: HTMLElement) => {
    for (const other of table.current?.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]') ?? []) {
      other.tabIndex = -1;
    }
    link.tabIndex = 0;
  };
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.dataset['cell'] !== undefined) {
        enter(target);
      }
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const from = event.target instanceof HTMLElement ? event.target : undefined;
      const step = STEPS[event.key];
      const isEdge = event.key === 'Home' || event.key === 'End';
      if (from?.dataset['cell'] === undefined || table.current === null || (step === undefined && !isEdge)) {
        return;
      }
      event.preventDefault();
      const place = placeOf(from);
      const next = step
        ? nextLink(table.current, place, step)
        : edgeLink(table.current, place, event.key, event.ctrlKey || event.metaKey);
      next?.focus();
    },
  };
}
