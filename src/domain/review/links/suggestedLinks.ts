import type { EpisodeGroup } from '../episodes/Episode';
import { LINK_WINDOW, type LinkParts, type LinkWindow } from './LinkParts';
import { listsBy } from '../../listsBy';
import type { ReviewTicket, TicketLink } from './ReviewTicket';

const keyOf = (customer: string, service: string): string => `${customer}\n${service.trim().toLowerCase()}`;

/** What people ask for and what they plan is no trouble. */
const isTrouble = ({ type, isCancelled }: ReviewTicket): boolean =>
  !isCancelled && type !== 'request' && type !== 'change';

const minutes = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} min ${ms < 0 ? 'before' : 'after'}`;

/**
 * The tickets that may be about a group: of the same customer and service, and created about the time it began. They
 * count for nothing until a person has confirmed them.
 */
export function suggestedLinks(
  { groups, tickets }: Pick<LinkParts, 'groups' | 'tickets'>,
  { beforeMs, afterMs }: LinkWindow = LINK_WINDOW
): TicketLink[] {
  const bySubject = listsBy(
    tickets.filter((ticket) => isTrouble(ticket) && ticket.customer !== '' && ticket.service.trim() !== ''),
    ({ customer, service }) => keyOf(customer, service)
  );
  const linksOf = ({ cause, from }: EpisodeGroup): TicketLink[] =>
    (bySubject.get(keyOf(cause.customer, cause.service)) ?? [])
      .filter(({ created }) => created >= from - beforeMs && created <= from + afterMs)
      .map(({ connection, key, created, service }) => ({
        ...{ episode: cause.id, ticket: { connection, key }, method: 'suggestion', counts: false },
        why: `The same customer and service (${service.trim()}), created ${minutes(created - from)} the alert began.`,
      }));
  return groups.flatMap(linksOf);
}
