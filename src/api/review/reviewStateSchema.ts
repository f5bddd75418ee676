import { z } from 'zod';
import { reviewActSchema } from '../../domain/review/acts/ReviewAct';
import { findingSchema } from '../../domain/review/findings/Finding';
import type { OpenedTicket } from '../../domain/review/links/ReviewTicket';
import { nullableList } from './nullableList';

const openedSchema: z.ZodType<OpenedTicket> = z.object({
  connection: z.string(),
  key: z.string(),
  customer: z.string().catch(''),
  fingerprint: z.string().catch(''),
  at: z.number(),
});

/** What is known of a period; with `since`, what is new of it. */
export const reviewStateSchema = z.object({
  /** Says how far the answer reaches; the next question begins there. */
  cursor: z.number(),
  acts: nullableList(reviewActSchema),
  findings: nullableList(findingSchema),
  opened: nullableList(openedSchema),
  /** Whether there is more behind the cursor. */
  more: z.boolean().catch(false),
});
export type ReviewState = z.infer<typeof reviewStateSchema>;
