import type { Ticket } from './Ticket.ts';

/** A copy that can be changed while search still sees the original. */
export function copyTicket(ticket: Ticket): Ticket {
  return {
    ...ticket,
    previousKeys: [...ticket.previousKeys],
    labels: [...ticket.labels],
    components: [...ticket.components],
    comments: [...ticket.comments],
    changes: [...ticket.changes],
    remoteLinks: [...ticket.remoteLinks],
  };
}
