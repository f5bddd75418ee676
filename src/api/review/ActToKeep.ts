import { z } from 'zod';
import { deedSchema } from '../../domain/review/acts/ReviewAct';

/** A deed on its way to the store. */
export const actToKeepSchema = z.object({
  /** The same wish sent twice is kept once. */
  requestId: z.string().min(8),
  /** A perimeter's id; '' for nobody. */
  customer: z.string(),
  item: z.string(),
  /** The item's own time, in milliseconds since 1970. */
  itemAt: z.number(),
  /** For the annotation that a closed item gets; null while it is not over. */
  itemTo: z.number().nullable().optional(),
  /** Harmless for customers. */
  title: z.string().optional(),
  /** Number of the last act of the item that the sender saw, so that he overrules nobody unseen. */
  expects: z.number().optional(),
  deed: deedSchema,
});
export type ActToKeep = z.infer<typeof actToKeepSchema>;
