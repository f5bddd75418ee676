import type { ReviewAct } from '../acts/ReviewAct';
import { refKey } from './refKey';
import type { TicketLink } from './ReviewTicket';

/** What people have said about links. */
export interface JudgedLinks {
  links: TicketLink[];
  /** Whether somebody has said of an episode, or of the group that it is shown in, that a ticket is none of it. */
  isRefused: (episode: string, group: string, ticket: TicketLink['ticket']) => boolean;
}

const WHY = {
  hand: 'was linked by',
  confirmed: 'was confirmed by',
  opened: 'was opened from here by',
} as const;

/** The links that people have made, and those that they have refused; of one pair the last word holds. */
export function judgedLinks(acts: readonly ReviewAct[]): JudgedLinks {
  const links = new Map<string, TicketLink>();
  const refused = new Set<string>();
  for (const { item, by, deed } of [...acts].sort((a, b) => a.number - b.number)) {
    if (deed.kind !== 'link' && deed.kind !== 'unlink') {
      continue;
    }
    const pair = `${item}\n${refKey(deed.ticket)}`;
    if (deed.kind === 'unlink') {
      links.delete(pair);
      refused.add(pair);
      continue;
    }
    refused.delete(pair);
    const { ticket, method } = deed;
    links.set(pair, { episode: item, ticket, method, why: `It ${WHY[method]} ${by.name || by.uid}.`, counts: true });
  }
  const isRefused: JudgedLinks['isRefused'] = (episode, group, ticket) =>
    refused.has(`${episode}\n${refKey(ticket)}`) ||
    (refused.has(`${group}\n${refKey(ticket)}`) && !links.has(`${episode}\n${refKey(ticket)}`));
  return { links: [...links.values()], isRefused };
}
