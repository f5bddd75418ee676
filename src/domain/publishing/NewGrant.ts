import { z } from 'zod';

/** The longest note that the backend keeps, in characters. */
export const MAX_NOTE = 500;

/** What a person gives to make a grant. */
export const newGrantSchema = z.object({
  customer: z.string().min(1),
  queryTypes: z.array(z.string()).min(1),
  note: z.string().trim().max(MAX_NOTE),
});

export type NewGrant = z.infer<typeof newGrantSchema>;
