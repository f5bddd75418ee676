/** After so many days nobody should rely on an entry without a look at it. */
const STALE_AFTER_DAYS = 180;

const DAY_MS = 86_400_000;

interface ReviewAge {
  /** Whole days since; negative where the date is still to come. */
  days: number;
  isStale: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** How long ago an entry was reviewed, both days as YYYY-MM-DD; undefined where no day is given. */
export function reviewAge(reviewedOn: string, today: string): ReviewAge | undefined {
  const days = Math.round((Date.parse(today) - Date.parse(reviewedOn)) / DAY_MS);
  return DATE.test(reviewedOn) && Number.isFinite(days) ? { days, isStale: days > STALE_AFTER_DAYS } : undefined;
}
