import { z } from 'zod';

/** When a slot is due, or why it is not. */
export const occurrenceSchema = z.object({
  /** Of which checklist, where several were asked for. */
  checklist: z.string().optional(),
  /** The customer's day. */
  date: z.string(),
  slot: z.string(),
  /** Instants, RFC 3339. */
  start: z.string(),
  end: z.string(),
  closes: z.string(),
  zone: z.string(),
  /** Why the round is not to be done. */
  dayOff: z.string().optional(),
  /** The day that the rule names, where the calendar moved the round. */
  movedFrom: z.string().nullish(),
  clocksChange: z.boolean().optional(),
});

export type Occurrence = z.infer<typeof occurrenceSchema>;

/** What the calendar takes away or moves in a year. */
export const skippedYearSchema = z.object({
  year: z.number(),
  days: z.array(occurrenceSchema),
  warning: z.string().optional(),
});

export type SkippedYear = z.infer<typeof skippedYearSchema>;
