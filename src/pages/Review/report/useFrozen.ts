import { useState } from 'react';
import type { ReviewSnapshot } from '../../../domain/review/report/Snapshot';
import { reviewMarkdown } from '../../../domain/review/report/reviewMarkdown';
import { reviewSnapshot } from '../../../domain/review/report/reviewSnapshot';
import { figuresOf } from '../../../domain/review/figures/figuresOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { reportWords } from './reportWords';

/** A review as it was at one moment; nothing that happens later moves it. */
export interface Frozen {
  snapshot: ReviewSnapshot;
  markdown: string;
}

interface About {
  customerName: string;
  title: string;
  left: number;
}

function freeze({ material, items }: ReviewInUse, about: About): Frozen {
  const figures = figuresOf(material);
  const snapshot = reviewSnapshot({ material, items, figures, findings: material.findings, ...about });
  return { snapshot, markdown: reviewMarkdown(snapshot, reportWords()) };
}

const saidBy = ({ snapshot }: Frozen): string => JSON.stringify({ ...snapshot, made: 0 });

/**
 * The review as it was when it was first looked at whole, which is what will be kept: what is on the screen and what is
 * frozen are the same. `isOld` says that something has changed since; `renew` looks again.
 */
export function useFrozen(
  review: ReviewInUse,
  about: About
): { frozen: Frozen | undefined; isOld: boolean; renew: () => void } {
  const { material, isSettled } = review;
  const [kept, setKept] = useState<{ frozen: Frozen; from: ReviewInUse['material']; isOld: boolean }>();
  if (kept === undefined && isSettled) {
    setKept({ frozen: freeze(review, about), from: material, isOld: false });
  } else if (kept !== undefined && !kept.isOld && kept.from !== material) {
    // Time passes and others look too: only what would be written counts.
    setKept({ ...kept, from: material, isOld: saidBy(freeze(review, about)) !== saidBy(kept.frozen) });
  }
  return { frozen: kept?.frozen, isOld: kept?.isOld ?? false, renew: () => setKept(undefined) };
}
