import { z } from 'zod';
import { nullableList } from './nullableList';

const text = z.string().catch('');
const person = z.object({ uid: text, name: text }).catch({ uid: '', name: '' });

export const reviewNoteSchema = z.object({ at: z.number(), by: person, text: z.string() });

/** A review that is closed, as a list tells it. */
export const closedReviewSchema = z.object({
  id: z.string(),
  customer: text,
  /** The customer's days, both included: YYYY-MM-DD. */
  from: z.string(),
  to: z.string(),
  zone: text,
  title: text,
  /** When it was closed, in milliseconds since 1970. */
  at: z.number(),
  by: person,
  /** How many notes were written since. */
  notes: z.union([z.number(), z.array(z.unknown()).transform((list) => list.length)]).catch(0),
});
export type ClosedReview = z.infer<typeof closedReviewSchema>;

/** A closed review with all that was frozen, and the notes since. */
export const wholeReviewSchema = closedReviewSchema.omit({ notes: true }).extend({
  snapshot: z.unknown(),
  /** The report. */
  markdown: text,
  notes: nullableList(reviewNoteSchema),
});
export type WholeReview = z.infer<typeof wholeReviewSchema>;
