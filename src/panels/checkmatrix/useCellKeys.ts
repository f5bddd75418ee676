import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const linksIn = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>('[data-cell]')];

function placeOf(link: HTMLElement): readonly [row: number, column: number] {
  const [row = 0, column = 0] = (link.dataset['cell'] ?? '').split(' ').map(Number);
  return [row, column];
}

/** The nearest link in one direction, cells without one are passed over; undefined at the edge. */
function nextLink(links: HTMLElement[], from: HTMLElement, [down, right]: readonly [number, number]) {
  const [row, column] = placeOf(from);
  const ahead = links.filter((link) => {
    const [otherRow, otherColumn] = placeOf(link);
    return down === 0
      ? otherRow === row && (otherColumn - column) * right > 0
      : otherColumn === column && (otherRow - row) * down > 0;
  });
  const distance = (link: HTMLElement) => {
    const [otherRow, otherColumn] = placeOf(link);
    return Math.abs(otherRow - row) + Math.abs(otherColumn - column);
  };
  return ahead.sort((one, other) => distance(one) - distance(other))[0];
}

/**
 * Lets the arrow keys lead through the cells of a table. Tab reaches the table once, at the cell where one was last:
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
      if (from?.dataset['cell'] === undefined || step === undefined || table.current === null) {
        return;
      }
      event.preventDefault();
      nextLink(linksIn(table.current), from, step)?.focus();
    },
  };
}
