import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keepReviewSummary, type ReviewSummary } from '../../../api/review/keepReviewSummary';
import type { Figure } from '../../../domain/review/figures/Figure';
import { figuresInSteps } from '../../../domain/review/figures/figuresOf';
import { afterPause } from '../../../query/review/afterPause';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { inSlices } from '../../../query/review/inSlices';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';

/** What changes in quick succession is kept once. */
const PAUSE_MS = 3_000;

/**
 * Keeps the figures of a customer that an Editor has before him, so that panels and alert rules can ask for the last
 * ones. Figures of which something is missing are not kept: they would say that things have changed.
 */
export function useKeptFigures(review: ReviewInUse): void {
  const { uid, acts, isSettled } = review;
  const material = useSteadyMaterial(review.material);
  const kept = useRef('');
  const { mutate } = useMutation({ mutationFn: (summary: ReviewSummary) => keepReviewSummary(uid, summary) });
  const { customer, from, to, isComplete, coverage } = material;
  const isSure =
    isSettled && acts.mayAct && customer !== '' && coverage !== null && Object.values(isComplete).every(Boolean);
  useEffect(() => {
    if (!isSure) {
      return;
    }
    const keep = (made: readonly Figure[]) => {
      const figures = made.map(({ id, value, n, unknown }) => ({ id, value, n, unknown }));
      const said = JSON.stringify(figures);
      if (said !== kept.current) {
        kept.current = said;
        mutate({ customer, from, to, figures });
      }
    };
    return afterPause(PAUSE_MS, () => inSlices(figuresInSteps(material), keep));
  }, [isSure, material, customer, from, to, mutate]);
}
