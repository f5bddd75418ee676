import type { Episode } from '../episodes/Episode';
import type { LinkParts } from './LinkParts';
import { listsBy } from '../../listsBy';
import { refKey } from './refKey';
import type { OpenedTicket, ReviewTicket, TicketLink } from './ReviewTicket';

/** The server's clock is not Grafana's. */
const CLOCKS_MS = 2 * 60_000;

/** Of the episodes of an instance the last one that had begun when the ticket was opened. */
function episodeAt(episodes: readonly Episode[], { at }: OpenedTicket): Episode | undefined {
  const begun = episodes.filter(({ from }) => from <= at + CLOCKS_MS);
  return begun.reduce<Episode | undefined>(
    (last, one) => (last === undefined || one.from > last.from ? one : last),
    undefined
  );
}

/** The ticket itself, and those that carry the same mark: systems were asked twice where an answer was lost. */
function ticketsOf(opened: OpenedTicket, tickets: readonly ReviewTicket[]): Array<TicketLink['ticket']> {
  const { connection, key } = opened;
  const mark = tickets.find((ticket) => refKey(ticket) === refKey(opened))?.mark ?? '';
  const twins = tickets.filter((ticket) => mark !== '' && ticket.mark === mark && ticket.connection === connection);
  return [...new Map([{ connection, key }, ...twins].map((ref) => [refKey(ref), ref])).values()];
}

/** Links to tickets that Rounds has opened: about an item by its id, or about an instance of an alert. */
export function openedLinks({ groups, tickets, opened }: LinkParts): TicketLink[] {
  const episodes = groups.flatMap(({ cause, symptoms }) => [cause, ...symptoms]);
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const byInstance = listsBy(episodes, ({ instance }) => instance);
  return opened
    .filter(({ key }) => key !== '')
    .flatMap((one) => {
      const episode = byId.get(one.fingerprint) ?? episodeAt(byInstance.get(one.fingerprint) ?? [], one);
      return episode === undefined
        ? []
        : ticketsOf(one, tickets).map(
            ({ connection, key }): TicketLink => ({
              ...{ episode: episode.id, ticket: { connection, key }, method: 'opened', counts: true },
              why: 'Rounds opened it for this alert.',
            })
          );
    });
}
