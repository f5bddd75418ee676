import { fingerprintLinks } from './fingerprintLinks';
import { judgedLinks } from './judgedLinks';
import { keyLinks } from './keyLinks';
import { LINK_WINDOW, type LinkParts, type LinkWindow } from './LinkParts';
import { openedLinks } from './openedLinks';
import { refKey } from './refKey';
import type { LinkMethod, TicketLink } from './ReviewTicket';
import { suggestedLinks } from './suggestedLinks';

/** The strongest first. */
const METHODS: readonly LinkMethod[] = ['hand', 'opened', 'confirmed', 'key', 'fingerprint', 'suggestion'];
const strength = ({ method }: TicketLink): number => METHODS.indexOf(method);

/** Of several links between one episode and one ticket the strongest. */
function strongest(links: readonly TicketLink[]): TicketLink[] {
  const found = new Map<string, TicketLink>();
  for (const link of links) {
    const pair = `${link.episode}\n${refKey(link.ticket)}`;
    const known = found.get(pair);
    if (known === undefined || strength(link) < strength(known)) {
      found.set(pair, link);
    }
  }
  return [...found.values()];
}

/**
 * Which tickets belong to which episodes, and how that is known, each pair once with the strongest that speaks for it.
 * What a person has refused is not found again. A group is suggested nothing that one of its episodes has already.
 */
export function linksOf(parts: LinkParts, window: LinkWindow = LINK_WINDOW): TicketLink[] {
  const groups = new Map(
    parts.groups.flatMap(({ id, cause, symptoms }) => [cause, ...symptoms].map((episode) => [episode.id, id]))
  );
  const judged = judgedLinks(parts.acts);
  const evidence = strongest([
    ...judged.links.filter(({ episode }) => groups.has(episode)),
    ...[...openedLinks(parts), ...keyLinks(parts), ...fingerprintLinks(parts, window), ...suggestedLinks(parts, window)]
      // What a person has refused is refused whatever speaks for it.
      .filter(({ episode, ticket }) => !judged.isRefused(episode, groups.get(episode) ?? '', ticket)),
  ]);
  const sure = new Set(
    evidence
      .filter(({ counts }) => counts)
      .map(({ episode, ticket }) => `${groups.get(episode) ?? ''}\n${refKey(ticket)}`)
  );
  return evidence.filter(
    ({ counts, episode, ticket }) => counts || !sure.has(`${groups.get(episode) ?? ''}\n${refKey(ticket)}`)
  );
}
