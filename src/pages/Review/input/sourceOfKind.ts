import type { SourceId, SourceState } from '../../../query/review/SourceState';
import type { ItemKind } from '../rows/itemWords';

const SOURCES: Readonly<Record<ItemKind, SourceId>> = {
  episode: 'history',
  ticket: 'tickets',
  check: 'checks',
  annotation: 'annotations',
};

/** Where the items of a kind come from, and how that stands. */
export const sourceOf = (states: readonly SourceState[], kind: ItemKind): SourceState | undefined =>
  states.find(({ id }) => id === SOURCES[kind]);
