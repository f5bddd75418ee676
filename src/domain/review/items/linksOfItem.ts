import type { TicketRef } from '../acts/ReviewAct';
import type { Episode } from '../episodes/Episode';
import type { LinkMethod, ReviewTicket, TicketLink } from '../links/ReviewTicket';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { ReviewItem } from './ReviewItem';

/** Strongest first. */
const STRENGTH: readonly LinkMethod[] = ['hand', 'opened', 'confirmed', 'key', 'fingerprint', 'suggestion'];

export const isSameTicket = (a: TicketRef, b: TicketRef): boolean => a.connection === b.connection && a.key === b.key;

/** The episodes of an item, the cause first; none for what is no alert. */
export const episodesOfItem = (item: ReviewItem): readonly Episode[] =>
  item.kind === 'episode' ? [item.group.cause, ...item.group.symptoms] : [];

const findTicket = (tickets: readonly ReviewTicket[], ref: TicketRef): ReviewTicket | undefined =>
  tickets.find((ticket) => isSameTicket(ticket, ref));

/** A ticket that belongs to an item, or may do so. */
export interface LinkedTicket {
  link: TicketLink;
  /** Undefined where the ticket system did not give it: another period, or out of reach. */
  ticket: ReviewTicket | undefined;
}

/** The tickets of an item, each once with its strongest link, the strongest first. */
export function ticketsOfItem({ links, tickets }: ReviewMaterial, item: ReviewItem): LinkedTicket[] {
  const ids = new Set([item.id, ...episodesOfItem(item).map(({ id }) => id)]);
  const own = links
    .filter(({ episode }) => ids.has(episode))
    .sort((a, b) => STRENGTH.indexOf(a.method) - STRENGTH.indexOf(b.method));
  const once: TicketLink[] = [];
  for (const link of own) {
    if (!once.some(({ ticket }) => isSameTicket(ticket, link.ticket))) {
      once.push(link);
    }
  }
  return once.map((link) => ({ link, ticket: findTicket(tickets, link.ticket) }));
}

/** An alert that a ticket belongs to, or may belong to. */
export interface LinkedEpisode {
  link: TicketLink;
  episode: Episode;
  /** The item under which it is reviewed. */
  item: string;
}

/** The alerts of a ticket, the surest first. */
export function episodesOfTicket({ links, groups }: ReviewMaterial, ticket: TicketRef): LinkedEpisode[] {
  const known = new Map(
    groups.flatMap(({ id, cause, symptoms }) =>
      [cause, ...symptoms].map((episode) => [episode.id, { episode, item: id }] as const)
    )
  );
  return links
    .filter((link) => isSameTicket(link.ticket, ticket))
    .sort((a, b) => STRENGTH.indexOf(a.method) - STRENGTH.indexOf(b.method))
    .flatMap((link) => {
      const found = known.get(link.episode);
      return found === undefined ? [] : [{ link, ...found }];
    });
}
