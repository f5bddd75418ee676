import { z } from 'zod';
import { Failure } from '../../domain/Failure';
import { reviewActSchema } from '../../domain/review/acts/ReviewAct';
import { findingSchema } from '../../domain/review/findings/Finding';
import { ReviewRefused } from './ReviewRefused';

const refusedSchema = z.object({
  data: z.object({
    act: reviewActSchema.optional().catch(undefined),
    finding: findingSchema.optional().catch(undefined),
  }),
});

/** Only these are verdicts about what was sent; anything else may be another one's fault and pass. */
const VERDICTS: readonly number[] = [400, 403, 404, 409, 413, 422];

/** A verdict as such; everything else unchanged. */
export function toReviewRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof Failure) || !VERDICTS.includes(thrown.status)) {
    return thrown;
  }
  const standing = refusedSchema.safeParse(thrown.cause).data?.data ?? {};
  return new ReviewRefused(thrown.status === 409, thrown.message, standing, thrown);
}
