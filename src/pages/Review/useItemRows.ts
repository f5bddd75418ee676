import { useMemo } from 'react';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import type { ReviewMaterial } from '../../domain/review/ReviewMaterial';
import type { ReviewInUse } from '../../query/review/ReviewInUse';
import { itemRows, type ItemRow } from './ItemRow';
import { useSteadyMaterial } from './useSteadyMaterial';

/** Several views ask for the rows of the same material; it is looked through once. */
const made = new WeakMap<ReviewMaterial, { items: readonly ReviewItem[]; rows: ItemRow[] }>();

function rowsOf(material: ReviewMaterial, items: readonly ReviewItem[]): ItemRow[] {
  const known = made.get(material);
  if (known?.items === items) {
    return known.rows;
  }
  const rows = itemRows(material, items);
  made.set(material, { items, rows });
  return rows;
}

/** The items of the period with what was done about each. */
export function useItemRows({ material, items }: ReviewInUse): readonly ItemRow[] {
  const steady = useSteadyMaterial(material);
  return useMemo(() => rowsOf(steady, items), [steady, items]);
}
