import type { Directory } from '../site/Directory.ts';
import type { RichText, Ticket, TicketComment } from '../site/Ticket.ts';
import type { Act } from './moveTo.ts';
import { stopSla } from './slaActs.ts';

/** Adds a comment. The first one that the customer can read, by somebody of the team, is the first response. */
export function addComment(
  ticket: Ticket,
  directory: Directory,
  body: RichText,
  internal: boolean,
  act: Act
): TicketComment {
  const comment = { id: ticket.id * 100 + ticket.comments.length, author: act.author, at: act.at, body, internal };
  ticket.comments.push(comment);
  ticket.updated = act.at;
  if (!internal && directory.byAccount(act.author)?.kind !== 'customer') {
    ticket.firstResponse = stopSla(ticket.firstResponse, act.at);
  }
  return comment;
}
