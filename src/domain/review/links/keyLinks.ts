import type { Episode } from '../episodes/Episode';
import { keyPatterns } from './keyPatterns';
import type { LinkParts } from './LinkParts';
import { listsBy } from '../../listsBy';
import type { ReviewTicket, TicketLink } from './ReviewTicket';
import { ticketKeysIn } from './ticketKeysIn';

/** One customer's ticket is nothing to another one, whatever the alert says. */
export const mayBelong = (episode: Episode, ticket: ReviewTicket): boolean =>
  episode.customer === ticket.customer || episode.customer === '' || ticket.customer === '';

/** A text about an alert that may name a ticket. */
interface Told {
  text: string;
  where: string;
  /** Whether people wrote it about this alert and may as well have meant "not like OPS-1". */
  isRemark: boolean;
}

const linkTo = (episode: Episode, ticket: ReviewTicket, counts: boolean, why: string): TicketLink => ({
  ...{ episode: episode.id, ticket: { connection: ticket.connection, key: ticket.key } },
  ...{ method: counts ? 'key' : 'suggestion', why, counts },
});

/** Links to the tickets whose keys an alert names, in its labels or in its rule's annotations; remarks only suggest. */
export function keyLinks({ groups, tickets, acts, rules = [] }: LinkParts): TicketLink[] {
  const patterns = keyPatterns(tickets);
  const byKey = listsBy(tickets, ({ key }) => key);
  const byRule = new Map(rules.map(({ uid, annotations }) => [uid, annotations]));
  const remarks = listsBy(acts, ({ item }) => item);
  const known = new Map<string, readonly string[]>();
  const keysIn = (text: string): readonly string[] => {
    const keys = known.get(text) ?? ticketKeysIn(text, patterns);
    known.set(text, keys);
    return keys;
  };
  const toldOf = (episode: Episode): Told[] => [
    ...Object.entries(episode.labels).map(([name, text]) => ({ text, where: `label ${name}`, isRemark: false })),
    ...Object.entries(byRule.get(episode.ruleUid) ?? {}).map(([name, text]) => ({
      ...{ text, where: `annotation ${name}`, isRemark: false },
    })),
    ...(remarks.get(episode.id) ?? []).flatMap(({ deed }): Told[] =>
      deed.kind === 'ack'
        ? [{ text: deed.comment, where: 'acknowledgement', isRemark: true }]
        : deed.kind === 'note'
          ? [{ text: deed.text, where: 'note', isRemark: true }]
          : []
    ),
  ];
  const linksOf = (episode: Episode): TicketLink[] =>
    toldOf(episode).flatMap(({ text, where, isRemark }) => {
      const exact = keysIn(text);
      // A host may be called as a key is, in lower case.
      const loose = keysIn(text.toUpperCase()).filter((key) => !exact.includes(key));
      return [...exact, ...loose].flatMap((key) =>
        (byKey.get(key) ?? [])
          .filter((ticket) => mayBelong(episode, ticket))
          .map((ticket) =>
            linkTo(episode, ticket, !isRemark && exact.includes(key), `The alert's ${where} names ${key}.`)
          )
      );
    });
  return groups.flatMap(({ cause, symptoms }) => [cause, ...symptoms].flatMap(linksOf));
}
