import type { JiraCall } from '../JiraCall.ts';
import type { Ticket } from '../site/Ticket.ts';

/** A ticket by id or key, if the caller may browse it. */
export function findVisible(call: JiraCall, idOrKey: string): Ticket | undefined {
  const ticket = call.site.store.find(idOrKey);
  return ticket !== undefined && call.site.browsable(call.caller).some(({ key }) => key === ticket.project)
    ? ticket
    : undefined;
}

/** The ticket of the path. Throws Refusal when it is missing or not visible. */
export function visibleTicket(call: JiraCall): Ticket {
  const ticket = findVisible(call, call.parameters.issue ?? '');
  if (ticket === undefined) {
    throw call.flavour.notVisible(call.site.store.find(call.parameters.issue ?? ''), call);
  }
  return ticket;
}
