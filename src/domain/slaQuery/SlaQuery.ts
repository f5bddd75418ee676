import { z } from 'zod';
import { analysisQuerySchema } from '../analysisQuery/AnalysisQuery';

/** What is told of service levels, in the order in which editors show it; the same as the backend's. */
export const SLA_VIEWS = ['at-risk', 'countdown', 'compliance', 'by-month'] as const;
export type SlaView = (typeof SLA_VIEWS)[number];

/** The numbers of compliance, in the order in which editors show them; the same as the backend's. */
export const SLA_MEASURES = ['compliance_pct', 'n', 'met', 'breached', 'open_breached', 'without'] as const;
export type SlaMeasure = (typeof SLA_MEASURES)[number];

/** How long before the breach a ticket is at risk, in minutes, where nothing is stated. */
export const USUAL_WITHIN = 240;
export const MAX_WITHIN = 60 * 24 * 60;

const schema = analysisQuerySchema.extend({
  view: z.enum(SLA_VIEWS).optional().catch(undefined),
  withinMinutes: z.number().int().min(0).max(MAX_WITHIN).optional().catch(undefined),
  measure: z.enum(SLA_MEASURES).optional().catch(undefined),
  /** `numeric` is one number a group, for alert rules. */
  format: z.enum(['table', 'numeric']).optional().catch(undefined),
});

export type SlaQuery = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readSlaQuery(saved: unknown): SlaQuery {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
