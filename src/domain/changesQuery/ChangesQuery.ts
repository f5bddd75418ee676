import { z } from 'zod';
import { analysisQuerySchema } from '../analysisQuery/AnalysisQuery';

const schema = analysisQuerySchema.extend({
  /** `numeric` is how many windows are open at this moment, for alert rules. */
  format: z.enum(['table', 'numeric']).optional().catch(undefined),
});

export type ChangesQuery = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readChangesQuery(saved: unknown): ChangesQuery {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
