import { useState } from 'react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';

/**
 * The items in the order in which the meeting began to walk through them: closing one must not move the others under the
 * feet of whoever goes on to the next. What comes in meanwhile stands at the end.
 */
export function useQueue({ items, isSettled }: Pick<ReviewInUse, 'items' | 'isSettled'>): readonly ReviewItem[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const known = new Map(items.map((item) => [item.id, item]));
  const kept = new Set(order);
  const fresh = items.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  // While things are still being read their order means nothing yet.
  if (fresh.length > 0 && isSettled) {
    setOrder([...order, ...fresh]);
  }
  return [...order, ...fresh].flatMap((id) => known.get(id) ?? []);
}
