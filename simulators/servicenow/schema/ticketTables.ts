import type { TicketType } from '../../import/NormalisedTicket.ts';

/** The table in which tickets of a type are kept. */
export const ticketTables: Record<TicketType, string> = {
  incident: 'incident',
  request: 'sc_req_item',
  change: 'change_request',
  problem: 'problem',
  task: 'task',
  other: 'ticket',
};

const types: Record<string, TicketType> = {
  incident: 'incident',
  sc_req_item: 'request',
  sc_request: 'request',
  sc_task: 'request',
  change_request: 'change',
  problem: 'problem',
  ticket: 'other',
};

/** The type of a table's tickets. */
export function ticketTypeOf(table: string): TicketType {
  return types[table] ?? 'task';
}
