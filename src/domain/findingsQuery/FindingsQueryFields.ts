import { z } from 'zod';

/** The numbers of findings, in the order in which editors show them; the same as the backend's. */
export const FINDINGS_MEASURES = ['open', 'overdue', 'accepted', 'came_back'] as const;
export type FindingsMeasure = (typeof FINDINGS_MEASURES)[number];

const words = z.array(z.string()).optional().catch(undefined);

/** What the editor shows of the `query` field of a query for findings; unknown fields are kept. */
const schema = z.looseObject({
  customers: words,
  /** All that the asker may see where none is chosen. */
  states: words,
  rules: words,
  /** One number a customer, for alert rules; the table of findings where it is not stated. */
  measure: z.enum(FINDINGS_MEASURES).optional().catch(undefined),
  grant: z.string().optional().catch(undefined),
});

export type FindingsQueryFields = z.infer<typeof schema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readFindingsQuery(saved: unknown): FindingsQueryFields {
  const parsed = schema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
