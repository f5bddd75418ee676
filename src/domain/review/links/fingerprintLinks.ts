import type { Episode } from '../episodes/Episode';
import { mayBelong } from './keyLinks';
import { LINK_WINDOW, type LinkParts, type LinkWindow } from './LinkParts';
import { listsBy } from '../../listsBy';
import type { ReviewTicket, TicketLink } from './ReviewTicket';

const EPISODE = /episode(?::|%3A)([0-9a-f]{14})(?![0-9a-z])/gi;
/** A rule's uid where nothing else can stand: in the address of the rule, or behind the name of Grafana's own label. */
const RULE = /(?:\/alerting\/grafana\/|__alert_rule_uid__\W{1,6})([A-Za-z0-9_-]{1,40})/g;

const textOf = ({ title, excerpt, resolution, labels }: ReviewTicket): string =>
  [title, excerpt, resolution, ...labels].join('\n').slice(0, 20_000);

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Links to tickets that name an episode's id, or the uid of its rule at the time of the alert. */
export function fingerprintLinks(
  { groups, tickets }: LinkParts,
  { beforeMs, afterMs }: LinkWindow = LINK_WINDOW
): TicketLink[] {
  const episodes = groups.flatMap(({ cause, symptoms }) => [cause, ...symptoms]);
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const byRule = listsBy(episodes, ({ ruleUid }) => ruleUid);
  const isThen = ({ from, to }: Episode, { created }: ReviewTicket): boolean =>
    created >= from - beforeMs && created <= (to ?? Infinity) + afterMs;
  return tickets.flatMap((ticket) => {
    const text = textOf(ticket);
    const { connection, key } = ticket;
    const link =
      (why: string) =>
      (episode: Episode): TicketLink => ({
        ...{ episode: episode.id, ticket: { connection, key }, method: 'fingerprint', why, counts: true },
      });
    const named = found(text, EPISODE).flatMap((id) => byId.get(`episode:${id.toLowerCase()}`) ?? []);
    const ofRule = found(text, RULE)
      .flatMap((uid) => byRule.get(uid) ?? [])
      .filter((episode) => isThen(episode, ticket));
    return [
      ...named.filter((episode) => mayBelong(episode, ticket)).map(link('The ticket names this alert.')),
      ...ofRule
        .filter((episode) => mayBelong(episode, ticket))
        .map(link("The ticket names the alert's rule, and was created at its time.")),
    ];
  });
}
