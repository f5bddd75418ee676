import type { ReviewSpan } from '../../api/review/ReviewSpan';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What recurs is looked for in so long before the end; what was done has held after so long. */
const REACH_MS = 30 * DAY_MS;
/** A week and what was done so long before its first day; a longer period must not be twice as much to read. */
const MOST_MS = 38 * DAY_MS;
/** An alert that belongs to what was reported at the end of a period may come so much later. */
const AFTER_MS = 60 * MINUTE_MS;

/** How much is read for a period under review. */
export function readSpan({ customer, from, to }: ReviewSpan): ReviewSpan {
  const reach = Math.max(from - REACH_MS, to - MOST_MS);
  return { customer, from: Math.min(from, reach), to: to + AFTER_MS };
}
