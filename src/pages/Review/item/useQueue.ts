import { useState } from 'react';
import { episodesOfItem } from '../../../domain/review/items/linksOfItem';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';

/** Where the meeting is. */
export interface Queue {
  items: readonly ReviewItem[];
  /** What is looked at: with a symptom its cause; undefined for what is in no item. */
  item: ReviewItem | undefined;
  next: ReviewItem | undefined;
  previous: ReviewItem | undefined;
}

/**
 * The items in the order in which the meeting began to walk through them: closing one must not move the others under the
 * feet of whoever goes on to the next. What comes in meanwhile stands at the end. From one that has become a symptom the
 * meeting goes on where it was, not from its cause. `opened` is the id of what is looked at.
 */
export function useQueue({ items, isSettled }: Pick<ReviewInUse, 'items' | 'isSettled'>, opened: string): Queue {
  const [order, setOrder] = useState<readonly string[]>([]);
  const known = new Map(items.map((item) => [item.id, item]));
  const kept = new Set(order);
  const fresh = items.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  // While things are still being read their order means nothing yet.
  if (fresh.length > 0 && isSettled) {
    setOrder([...order, ...fresh]);
  }
  const ids = [...order, ...fresh];
  const those = (some: readonly string[]): ReviewItem[] => some.flatMap((id) => known.get(id) ?? []);
  const item = known.get(opened) ?? items.find((one) => episodesOfItem(one).some(({ id }) => id === opened));
  const at = ids.indexOf(ids.includes(opened) ? opened : (item?.id ?? ''));
  const [before, after] = at < 0 ? [[], []] : [ids.slice(0, at), ids.slice(at + 1)];
  return { items: those(ids), item, next: those(after)[0], previous: those(before).at(-1) };
}
