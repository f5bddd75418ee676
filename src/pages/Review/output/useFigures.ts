import { useCallback } from 'react';
import type { Figure } from '../../../domain/review/figures/Figure';
import { figuresInSteps } from '../../../domain/review/figures/figuresOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { useSteps } from '../../../query/review/useSteps';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';

const NONE: readonly Figure[] = [];

export interface FiguresInUse {
  figures: readonly Figure[];
  /** Whether nothing that is still being read or made may change them. */
  isSure: boolean;
}

/** The figures of the period; made a moment after what they are made from, so that a click never waits for them. */
export function useFigures({ material, isSettled }: ReviewInUse): FiguresInUse {
  const steady = useSteadyMaterial(material);
  const make = useCallback(() => figuresInSteps(steady), [steady]);
  const { result, isCurrent } = useSteps(make);
  return { figures: result ?? NONE, isSure: isSettled && isCurrent };
}
