import { z } from 'zod';
import { actToKeepSchema } from '../../api/review/ActToKeep';
import { reviewActSchema } from '../../domain/review/acts/ReviewAct';

/** An act that was made and is not known to be kept yet. */
export const waitingActSchema = actToKeepSchema.extend({
  /** Its place in the order of what this browser made; grows. */
  place: z.number(),
  /** When it was made, in milliseconds since 1970 by this browser's clock. */
  madeAt: z.number(),
  /** Set where the server has refused it; then a person has to decide. */
  refusal: z
    .object({
      sentence: z.string(),
      isConflict: z.boolean(),
      /** What somebody else did meanwhile, where that is the reason. */
      standing: reviewActSchema.optional(),
    })
    .optional(),
});
export type WaitingAct = z.infer<typeof waitingActSchema>;

/** Reads one that was written as JSON; undefined for anything else, such as the text of another release. */
export function readWaitingAct(text: string): WaitingAct | undefined {
  try {
    return waitingActSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
