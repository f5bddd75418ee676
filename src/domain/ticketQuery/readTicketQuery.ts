import { ticketQuerySchema, type TicketQuery } from './TicketQuery';

/** The part of a saved `query` field that the editor can show; values it does not understand are absent. Never throws. */
export function readTicketQuery(saved: unknown): TicketQuery {
  const parsed = ticketQuerySchema.safeParse(saved);
  return parsed.success ? parsed.data : {};
}
