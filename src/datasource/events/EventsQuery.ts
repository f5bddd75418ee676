import { z } from 'zod';
import { ticketQuerySchema } from '../../domain/ticketQuery/TicketQuery';

/** The query type of annotations. The backend has none: tickets and changes are asked for, and made into events here. */
export const EVENTS = 'events';

export const EVENT_KINDS = ['incidents', 'changes'] as const;

/** Which incidents are shown where nothing is said: a region for each small one would hide the graph. */
export const USUAL_PRIORITIES = ['1', '2'] as const;

const schema = ticketQuerySchema.pick({ customers: true, filters: true }).extend({
  of: z.enum(EVENT_KINDS).catch('incidents'),
});

export type EventsQuery = z.infer<typeof schema>;

/** What annotations are about; read from the `query` field of the saved annotation. Never throws. */
export function readEventsQuery(saved: unknown): EventsQuery {
  const parsed = schema.safeParse(saved ?? {});
  return parsed.success ? parsed.data : { of: 'incidents' };
}
