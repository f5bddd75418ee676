import { z } from 'zod';
import { MAX_LIMIT, ticketQuerySchema } from '../ticketQuery/TicketQuery';

const text = z.string().optional().catch(undefined);

/** What the editor shows of the `query` field of a saved raw query. Every field may be missing; unknown ones are kept. */
export const rawQuerySchema = ticketQuerySchema.pick({ customers: true }).extend({
  /** The id of the ticket system that is asked. */
  connection: text,
  /** JQL, or an encoded query of ServiceNow, with $name where the value of a variable stands. */
  text,
  /** ServiceNow's table. */
  table: text,
  /** Names or ids of the fields to show, in the order of the columns. */
  fields: z.array(z.string()).optional().catch(undefined),
  /** The values of the variables in the text, where a dashboard has none of that name. */
  values: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
  limit: z.number().int().min(1).max(MAX_LIMIT).optional().catch(undefined),
});

export type RawQuery = z.infer<typeof rawQuerySchema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readRawQuery(saved: unknown): RawQuery {
  const parsed = rawQuerySchema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
