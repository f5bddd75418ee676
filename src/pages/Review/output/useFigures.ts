import { useDeferredValue, useMemo } from 'react';
import type { Figure } from '../../../domain/review/figures/Figure';
import { figuresOf } from '../../../domain/review/figures/figuresOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { useSteadyMaterial } from '../useSteadyMaterial';

/** The figures of the period; made a moment after what they are made from, so that a click never waits for them. */
export function useFigures({ material }: ReviewInUse): readonly Figure[] {
  const settled = useDeferredValue(useSteadyMaterial(material));
  return useMemo(() => figuresOf(settled), [settled]);
}
