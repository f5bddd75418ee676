import { z } from 'zod';

/** No figure of a review: how long ago the figures were computed, in seconds. */
export const AGE_FIGURE = 'age_s';

/** What the editor shows of the `query` field of a query for review-stats; unknown fields are kept. */
const schema = z.looseObject({
  customers: z.array(z.string()).optional().catch(undefined),
  /** All figures where none is stated. */
  figure: z.string().optional().catch(undefined),
  format: z.enum(['table', 'numeric']).optional().catch(undefined),
  grant: z.string().optional().catch(undefined),
});

export type ReviewStatsQueryFields = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readReviewStatsQuery(saved: unknown): ReviewStatsQueryFields {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
