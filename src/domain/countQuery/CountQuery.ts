import { z } from 'zod';
import { MAX_LIMIT, ticketQuerySchema } from '../ticketQuery/TicketQuery';

/** What tickets can be counted by, in the order in which editors show it; the same as the backend's. */
export const GROUPS = [
  'customer',
  'state',
  'priority',
  'type',
  'sla',
  'pending',
  'service',
  'major',
  'cancelled',
  'assignee',
  'reporter',
  'team',
  'connection',
  'state_raw',
  'priority_raw',
] as const;

export type Group = (typeof GROUPS)[number];

/** More groups than this are refused. */
export const MAX_GROUPS = 4;

const COUNT_SORTS = ['label', 'count'] as const;
export type CountSort = (typeof COUNT_SORTS)[number];

/** What the editor shows of the `query` field of a saved count. Every field may be missing; unknown ones are kept. */
export const countQuerySchema = ticketQuerySchema
  .pick({ customers: true, filters: true, timeField: true, grant: true })
  .extend({
    groupBy: z.array(z.string()).optional().catch(undefined),
    /** Also the groups without a ticket, as 0. */
    zero: z.boolean().optional().catch(undefined),
    /** A number that is too low rather than none, where a ticket system does not answer. */
    partial: z.boolean().optional().catch(undefined),
    sort: z.enum(COUNT_SORTS).optional().catch(undefined),
    limit: z.number().int().min(1).max(MAX_LIMIT).optional().catch(undefined),
  });

export type CountQuery = z.infer<typeof countQuerySchema>;

/** The part of a saved `query` field that the editor can show. Never throws. */
export function readCountQuery(saved: unknown): CountQuery {
  const parsed = countQuerySchema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
