import { z } from 'zod';
import { analysisQuerySchema } from '../analysisQuery/AnalysisQuery';

/** How large the steps of a trend are; `auto` lets the time range decide. The same as the backend's. */
export const TREND_BUCKETS = ['auto', 'hour', 'day', 'week', 'month'] as const;
export type TrendBucket = (typeof TREND_BUCKETS)[number];

/** The lines of a trend, in the order in which editors show them; all of them where none is stated. */
export const TREND_LINES = ['opened', 'resolved', 'backlog'] as const;

/** The numbers over the whole time range, for alert rules. */
export const TREND_NUMBERS = ['growth', ...TREND_LINES] as const;
export type TrendNumber = (typeof TREND_NUMBERS)[number];

const schema = analysisQuerySchema.extend({
  bucket: z.enum(TREND_BUCKETS).optional().catch(undefined),
  measures: z.array(z.string()).optional().catch(undefined),
  /** One number a group over the whole time range; lines where it is not stated. */
  measure: z.enum(TREND_NUMBERS).optional().catch(undefined),
});

export type TrendQuery = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readTrendQuery(saved: unknown): TrendQuery {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
