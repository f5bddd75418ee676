import { isAcknowledged, isLinked, type ItemRow } from './ItemRow';
import type { ItemKind } from './itemWords';

type Counts = Record<ItemKind | 'acknowledged' | 'linked' | 'closed', number>;

/** How many rows there are of each kind, and of how many something was done. */
export function countRows(rows: readonly ItemRow[]): Counts {
  const counts: Counts = { episode: 0, ticket: 0, check: 0, annotation: 0, acknowledged: 0, linked: 0, closed: 0 };
  for (const row of rows) {
    counts[row.item.kind] += 1;
    counts.acknowledged += Number(isAcknowledged(row));
    counts.linked += Number(isLinked(row));
    counts.closed += Number(row.isClosed);
  }
  return counts;
}
