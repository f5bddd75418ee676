import { useMemo } from 'react';
import { reviewFacts } from '../../../domain/review/findings/reviewFacts';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewMaterial } from '../../../domain/review/ReviewMaterial';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { ItemRow } from './ItemRow';
import { useSteadyMaterial } from './useSteadyMaterial';

/** Several views ask for the rows of the same material; they are the same objects. */
const made = new WeakMap<ReviewMaterial, { items: readonly ReviewItem[]; rows: readonly ItemRow[] }>();

function rowsOf(material: ReviewMaterial, items: readonly ReviewItem[]): readonly ItemRow[] {
  const known = made.get(material);
  if (known?.items === items) {
    return known.rows;
  }
  const parts = {
    facts: reviewFacts(material),
    titles: new Map(material.entries.map(({ id, title }) => [id, title])),
  };
  const rows = items.map((item) => new ItemRow(item, parts));
  made.set(material, { items, rows });
  return rows;
}

/** The items of the period with what was done about each. */
export function useItemRows({ material, items }: ReviewInUse): readonly ItemRow[] {
  const steady = useSteadyMaterial(material);
  return useMemo(() => rowsOf(steady, items), [steady, items]);
}
