import { z } from 'zod';
import type { Figure } from '../../domain/review/figures/Figure';
import { postReview } from './postReview';
import type { ReviewSpan } from './ReviewSpan';

export interface ReviewSummary extends ReviewSpan {
  figures: ReadonlyArray<Pick<Figure, 'id' | 'value' | 'n' | 'unknown'>>;
}

/** Keeps the figures of a period, for queries and alert rules; Admins and Editors only. */
export async function keepReviewSummary(uid: string, summary: ReviewSummary): Promise<void> {
  await postReview(uid, ['summary'], summary, z.unknown());
}
