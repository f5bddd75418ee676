import { z } from 'zod';

/** The numbers of coverage, in the order in which editors show them; the same as the backend's. */
export const COVERAGE_MEASURES = [
  'coverage_pct',
  'rules',
  'covered',
  'unknown',
  'conflicts',
  'catch_all_only',
  'age_s',
] as const;
export type CoverageMeasure = (typeof COVERAGE_MEASURES)[number];

/** What the editor shows of the `query` field of a query for coverage; unknown fields are kept. */
const schema = z.looseObject({
  customers: z.array(z.string()).optional().catch(undefined),
  /** One number a customer, for alert rules; the table of all of them where it is not stated. */
  measure: z.enum(COVERAGE_MEASURES).optional().catch(undefined),
  grant: z.string().optional().catch(undefined),
});

export type CoverageQueryFields = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readCoverageQuery(saved: unknown): CoverageQueryFields {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
