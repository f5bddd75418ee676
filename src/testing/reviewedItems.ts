import type { ReviewItem } from '../domain/review/items/ReviewItem';
import { aGroup, aTicket } from './reviewMaterial';
import { aMatch, anEntry, aRule } from './showItem';

/** An alert that is over, of whose group, rule and entry `known` tells; `found` has its match. */
export const group = aGroup();
export const alert: Extract<ReviewItem, { kind: 'episode' }> = {
  ...{ kind: 'episode', id: group.id, customer: 'acme', service: 'etl', title: 'DiskFull', group },
  ...{ from: group.from, to: group.to },
};
export const found = [[group.id, aMatch(group.id)] as const].map(([id, match]): [string, typeof match] => [id, match]);
export const known = { entries: [anEntry()], rules: [aRule()], groups: [group] };

export const ticket = aTicket({
  ...{ key: 'OPS-1', title: 'Login slow', resolution: 'Restarted the pool', excerpt: 'It is slow' },
});
export const ticketItem: Extract<ReviewItem, { kind: 'ticket' }> = {
  ...{ kind: 'ticket', id: 'ticket:jira/OPS-1', customer: 'acme', service: 'portal', title: 'Login slow', ticket },
  ...{ from: ticket.created, to: ticket.resolved },
};
