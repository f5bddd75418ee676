import type { SourceId, SourceState } from './SourceState';

/** Whether all of these sources are there, so that something may be concluded from what is not in them. */
export const isWhole = (states: readonly SourceState[], ...ids: readonly SourceId[]): boolean =>
  ids.every((id) => states.find((state) => state.id === id)?.isWhole === true);
