import { z } from 'zod';
import { analysisQuerySchema } from '../analysisQuery/AnalysisQuery';
import { TREND_BUCKETS } from '../trendQuery/TrendQuery';

/** What is measured, in the order in which editors show it; the same as the backend's. */
export const DURATION_KINDS = ['resolve', 'acknowledge'] as const;
export type DurationKind = (typeof DURATION_KINDS)[number];

/** The numbers of durations, in the order in which editors show them; the same as the backend's. */
export const DURATION_MEASURES = ['median_s', 'p90_s', 'n', 'unknown'] as const;
export type DurationMeasure = (typeof DURATION_MEASURES)[number];

const schema = analysisQuerySchema.extend({
  of: z.enum(DURATION_KINDS).optional().catch(undefined),
  /** One number a group, for alert rules and lines; the table of all of them where it is not stated. */
  measure: z.enum(DURATION_MEASURES).optional().catch(undefined),
  /** `series` is a line a group over time. */
  format: z.enum(['table', 'series', 'numeric']).optional().catch(undefined),
  /** How large the steps of the lines are. */
  bucket: z.enum(TREND_BUCKETS).optional().catch(undefined),
});

export type DurationsQuery = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readDurationsQuery(saved: unknown): DurationsQuery {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
