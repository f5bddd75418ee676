import { closedOf } from '../acts/closedOf';
import type { ReviewAct } from '../acts/ReviewAct';
import type { EpisodeGroup } from '../episodes/Episode';
import type { NamedCustomer } from '../episodes/episodeOf';
import { itemIds } from '../findings/itemIds';
import { listsBy } from '../../listsBy';
import { refKey } from '../links/refKey';
import type { ReviewTicket, TicketLink } from '../links/ReviewTicket';
import { badness } from './badness';
import { customerOfAnnotation, tagged } from './customerOfAnnotation';
import type { CheckProblem, DrawnAnnotation, ReviewItem } from './ReviewItem';

/** From what the items of a review are made. */
export interface ItemParts {
  groups: readonly EpisodeGroup[];
  tickets: readonly ReviewTicket[];
  checks: readonly CheckProblem[];
  annotations: readonly DrawnAnnotation[];
  links: readonly TicketLink[];
  acts: readonly ReviewAct[];
  /** To find the customer that a tag names. */
  customers?: readonly NamedCustomer[];
}

/** Whom and what span of time a review is about. */
export interface ItemSpan {
  /** A perimeter's id; '' for all. */
  customer: string;
  /** From the first moment to the one after the last, in milliseconds since 1970. */
  from: number;
  to: number;
}

const fromGroup = (group: EpisodeGroup): ReviewItem => {
  const { id, cause, from, to } = group;
  const { customer, service, rule } = cause;
  return { kind: 'episode', id, customer, service, title: rule, from, to, group };
};

const fromTicket = (ticket: ReviewTicket): ReviewItem => {
  const { customer, service, title, created: from, resolved: to } = ticket;
  return { kind: 'ticket', id: itemIds.ticket(ticket), customer, service, title, from, to, ticket };
};

const fromCheck = (check: CheckProblem): ReviewItem => {
  const { customer, check: title, at: from } = check;
  return { kind: 'check', id: itemIds.check(check), customer, service: '', title, from, to: null, check };
};

function fromAnnotation(annotation: DrawnAnnotation, customers: readonly NamedCustomer[] | undefined): ReviewItem {
  const { tags, text: title, from, to } = annotation;
  const customer = customerOfAnnotation(annotation, customers);
  const id = itemIds.annotation(annotation);
  return { kind: 'annotation', id, customer, service: tagged(tags, 'service'), title, from, to, annotation };
}

/** What began in the span; and what fires still, or began nobody knows when, so that it is in some review at least. */
function isIn(item: ReviewItem, { customer, from, to }: ItemSpan): boolean {
  // What somebody drew for nobody in particular may be about everybody.
  const isOurs = customer === '' || item.customer === customer || (item.kind === 'annotation' && item.customer === '');
  if (!isOurs || item.from >= to) {
    return false;
  }
  const lastsFromBefore = item.kind === 'episode' && (item.to === null || (item.group.cause.isCut && item.to >= from));
  return item.from >= from || lastsFromBefore;
}

/**
 * What came in during a period, each thing once, in the order of the meeting: what is open, the worst first and then the
 * earliest; then tickets that are shown with an alert already; then what is closed.
 */
export function itemsOf(parts: ItemParts, span: ItemSpan): ReviewItem[] {
  const all = [
    ...parts.groups.map(fromGroup),
    ...parts.tickets.map(fromTicket),
    ...parts.checks.map(fromCheck),
    ...parts.annotations.map((one) => fromAnnotation(one, parts.customers)),
  ].filter((item) => isIn(item, span));
  const items = [...new Map(all.map((item) => [item.id, item])).values()];
  const groups = new Set(items.map(({ id }) => id));
  const shown = new Set(
    parts.groups
      .filter(({ id }) => groups.has(id))
      .flatMap(({ cause, symptoms }) => [cause, ...symptoms].map((e) => e.id))
  );
  const linked = new Set(
    parts.links.filter(({ counts, episode }) => counts && shown.has(episode)).map(({ ticket }) => refKey(ticket))
  );
  const acts = listsBy(parts.acts, ({ item }) => item);
  const placed = items.map((item) => ({
    item,
    stage:
      closedOf(acts.get(item.id) ?? [], item.id) !== undefined
        ? 2
        : item.kind === 'ticket' && linked.has(refKey(item.ticket))
          ? 1
          : 0,
    badness: badness(item),
  }));
  return placed
    .sort(
      (a, b) =>
        a.stage - b.stage || b.badness - a.badness || a.item.from - b.item.from || (a.item.id < b.item.id ? -1 : 1)
    )
    .map(({ item }) => item);
}
