import type { TimelineItem, TimelineSpan } from './TimelineItem';

/** Whether any of an item is in a time; one that ends as the time begins is not. */
export const isWithin = ({ from, to }: Pick<TimelineItem, 'from' | 'to'>, span: TimelineSpan): boolean =>
  from < span.to && (from >= span.from || (to ?? from) > span.from);
