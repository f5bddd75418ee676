import { useCallback, useState } from 'react';
import type { ReviewSnapshot } from '../../../domain/review/report/Snapshot';
import { reviewMarkdown } from '../../../domain/review/report/reviewMarkdown';
import { reviewSnapshot } from '../../../domain/review/report/reviewSnapshot';
import { figuresInSteps } from '../../../domain/review/figures/figuresOf';
import type { Steps } from '../../../domain/review/Steps';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { useSteps } from '../../../query/review/useSteps';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';
import { reportWords } from './reportWords';

/** A review as it was at one moment; nothing that happens later moves it. */
export interface Frozen {
  snapshot: ReviewSnapshot;
  markdown: string;
  /** All that it says but when it was made. */
  said: string;
}

interface About {
  customerName: string;
  title: string;
  left: number;
}

type Whole = Pick<ReviewInUse, 'material' | 'items' | 'customers'>;

function* freeze({ material, items, customers }: Whole, about: About): Steps<Frozen> {
  const figures = yield* figuresInSteps(material);
  yield;
  const snapshot = reviewSnapshot({ material, items, figures, findings: material.findings, ...about });
  yield;
  const markdown = reviewMarkdown(snapshot, reportWords(customers));
  yield;
  return { snapshot, markdown, said: JSON.stringify({ ...snapshot, made: 0 }) };
}

/**
 * The review as it was when it was first looked at whole, which is what will be kept: what is on the screen and what is
 * frozen are the same. Before the rules have been heard (`isRaised`) it is not whole. `isOld` says that something has
 * changed since; `renew` looks again.
 */
export function useFrozen(
  { material, items, customers, isSettled }: ReviewInUse,
  { customerName, title, left, isRaised }: About & { isRaised: boolean }
): { frozen: Frozen | undefined; isOld: boolean; renew: () => void } {
  const [kept, setKept] = useState<Frozen>();
  const steady = useSteadyMaterial(material);
  const make = useCallback(
    () => freeze({ material: steady, items, customers }, { customerName, title, left }),
    [steady, items, customers, customerName, title, left]
  );
  const { result: latest, isCurrent } = useSteps(isSettled && isRaised ? make : undefined);
  if (kept === undefined && latest !== undefined && isCurrent) {
    setKept(latest);
  }
  // Time passes and others look too: only what would be written counts.
  const isOld = kept !== undefined && latest !== undefined && isCurrent && latest.said !== kept.said;
  return { frozen: kept, isOld, renew: () => setKept(undefined) };
}
