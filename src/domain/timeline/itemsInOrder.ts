import { isWithin } from './isWithin';
import type { TimelineItem, TimelineLane, TimelineSpan } from './TimelineItem';

/** The items of all lanes that are in a time, by when they begin; at the same instant as the lanes and their items are given. */
export const itemsInOrder = (lanes: readonly TimelineLane[], span: TimelineSpan): TimelineItem[] =>
  lanes
    .flatMap(({ items }) => items)
    .filter((item) => isWithin(item, span))
    .sort((one, other) => one.from - other.from);
