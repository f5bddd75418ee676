import { countQuerySchema } from '../countQuery/CountQuery';
import type { QueryType } from '../queryType/QueryType';

/** The types that sum tickets up; their days begin in a zone, which is the dashboard's. */
const ANALYSIS_TYPES = ['trend', 'sla', 'durations', 'changes'] as const satisfies readonly QueryType[];

/** Whether a saved query type sums tickets up. */
export function isAnalysis(queryType: string | undefined): boolean {
  return ANALYSIS_TYPES.some((type) => type === queryType);
}

/** What the saved queries that sum tickets up have in common; unknown fields are kept. Unlike a count, they order nothing. */
export const analysisQuerySchema = countQuerySchema.omit({ sort: true });
