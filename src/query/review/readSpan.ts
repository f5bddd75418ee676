import type { ReviewSpan } from '../../api/review/ReviewSpan';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What recurs is looked for in so long before the end. */
const REACH_MS = 30 * DAY_MS;
/** An alert that belongs to what was reported at the end of a period may come so much later. */
const AFTER_MS = 60 * MINUTE_MS;

/** How much is read for a period under review. */
export const readSpan = ({ customer, from, to }: ReviewSpan): ReviewSpan => ({
  ...{ customer, from: Math.min(from, to - REACH_MS), to: to + AFTER_MS },
});
