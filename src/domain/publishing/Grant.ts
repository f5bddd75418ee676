import { z } from 'zod';
import { customerSchema } from '../status/Customer';

/** Who did something, as he was called then, and when (RFC 3339). */
const actSchema = z.object({ at: z.string(), by: z.string() });

/** A stored permission for public dashboards to show one customer. */
export const grantSchema = z.object({
  id: z.string(),
  customer: customerSchema,
  /** What is shared, by the names that queries use. */
  queryTypes: z.array(z.string()),
  note: z.string(),
  made: actSchema,
  revoked: actSchema.nullable(),
  /** Whether public dashboards get an answer by it now. */
  live: z.boolean(),
});

/** The grants that the caller may see, and what he may make one of. */
export const publishingSchema = z.object({
  grants: z.array(grantSchema),
  customers: z.array(customerSchema),
  queryTypes: z.array(z.string()),
});

export type Act = z.infer<typeof actSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type Publishing = z.infer<typeof publishingSchema>;
