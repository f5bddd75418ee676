import { listsBy } from '../../listsBy';
import type { CheckProblem } from '../items/ReviewItem';
import { alertsNear, type Noticed } from './alertsNear';
import { NEAR_MS, type Occurrence } from './Occurrence';
import { firstAckAt } from '../acts/firstAckAt';
import { groupItems } from '../acts/actsAbout';
import { feedbackOf, type FeedbackSaid } from '../acts/feedbackOf';
import { pinOf } from '../acts/pinOf';
import type { ReviewAct } from '../acts/ReviewAct';
import { technicalOf } from '../acts/technicalOf';
import type { EpisodeGroup } from '../episodes/Episode';
import type { ReviewTicket } from '../links/ReviewTicket';
import { historyBegins } from '../historyBegins';
import type { ReviewMaterial } from '../ReviewMaterial';
import { itemIds } from './itemIds';
import { plannedTimes, type Happening } from './plannedSpans';
import { responderNotes, usedEntry } from './responderNotes';
import { isTechnicalCause } from './ticketKinds';

/** What rules and figures both need to know of the material; made once. */
export interface ReviewFacts {
  material: ReviewMaterial;
  /** All groups, the earliest first. */
  groups: readonly EpisodeGroup[];
  /** Those that count: trouble of a service that was neither silenced nor to be expected. */
  counting: readonly EpisodeGroup[];
  /** Tickets, each once. */
  tickets: readonly ReviewTicket[];
  isInPeriod: (at: number) => boolean;
  /** Whether the history tells what fired about a moment: Grafana may be younger, or have forgotten. */
  isWatched: (at: number) => boolean;
  /** Whether it is the customer's whom the review is about. */
  isOurs: (customer: string) => boolean;
  isPlanned: (happening: Happening) => boolean;
  /** Whether monitoring may have seen it: see alertsNear. */
  mayHaveBeenSeen: (noticed: Noticed) => boolean;
  /** The tickets of its customer that were named with a check. */
  ticketsNamedBy: (check: CheckProblem) => readonly ReviewTicket[];
  /** The acts about any of these items, the earliest first. */
  actsOf: (...items: readonly string[]) => readonly ReviewAct[];
  /** Tickets that belong to a group by a link that counts. */
  ticketsOf: (group: EpisodeGroup) => readonly ReviewTicket[];
  groupsOf: (ticket: ReviewTicket) => readonly EpisodeGroup[];
  /** Groups to which a ticket may belong, which nobody has confirmed. */
  suggestedFor: (ticket: ReviewTicket) => readonly EpisodeGroup[];
  suggestedTickets: (group: EpisodeGroup) => readonly ReviewTicket[];
  /** The entry that a group had; '' for none, and for a catch-all; undefined where it is not known. */
  entryOf: (group: EpisodeGroup) => string | undefined;
  /** The last verdict about any of these items; undefined where nobody has judged. */
  feedbackOf: (...items: readonly string[]) => FeedbackSaid | undefined;
  /** When anybody acknowledged a group for the first time, in milliseconds since 1970; null for never. */
  acknowledgedAt: (group: EpisodeGroup) => number | null;
  /** What responders wrote about a group: with their verdicts, and as notes. */
  notesOf: (group: EpisodeGroup) => readonly string[];
  /** Whether anybody chose or used an entry for an item. */
  usedEntry: (item: string) => boolean;
  /** Whether there was anything that monitoring could have seen; undefined where nobody said. */
  technicalIs: (item: string) => boolean | undefined;
  /** As a person says, else by the cause that the ticket names: a ticket without one is not known to be technical. */
  technicalOf: (ticket: ReviewTicket) => boolean | undefined;
}

/** One thing that a rule looks for in the material. */
export type Look = (facts: ReviewFacts) => Occurrence[];

/** Several links may join the same two. */
function addOnce<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else if (!list.includes(value)) {
    list.push(value);
  }
}

interface Linked {
  tickets: Map<string, ReviewTicket[]>;
  groups: Map<string, EpisodeGroup[]>;
}

/** Groups and tickets by each other's ids, of the links that count or of those that do not. */
function linked(
  { links }: ReviewMaterial,
  counts: boolean,
  byEpisode: Map<string, EpisodeGroup>,
  tickets: Map<string, ReviewTicket>
): Linked {
  const found: Linked = { tickets: new Map(), groups: new Map() };
  for (const link of links) {
    const group = byEpisode.get(link.episode);
    const ticket = tickets.get(itemIds.ticket(link.ticket));
    if (link.counts === counts && group !== undefined && ticket !== undefined) {
      addOnce(found.tickets, group.cause.id, ticket);
      addOnce(found.groups, itemIds.ticket(ticket), group);
    }
  }
  return found;
}

function saidOf(
  material: ReviewMaterial
): Pick<
  ReviewFacts,
  'actsOf' | 'acknowledgedAt' | 'entryOf' | 'feedbackOf' | 'notesOf' | 'usedEntry' | 'technicalIs' | 'technicalOf'
> {
  const acts = listsBy(
    [...material.acts].sort((a, b) => a.number - b.number),
    ({ item }) => item
  );
  const actsOf: ReviewFacts['actsOf'] = (...items) =>
    // Of most nobody has done anything.
    items.some((item) => acts.has(item))
      ? items.flatMap((item) => acts.get(item) ?? []).sort((a, b) => a.number - b.number)
      : [];
  const about = <Answer>(
    ask: (acts: readonly ReviewAct[], items: readonly string[]) => Answer,
    items: readonly string[]
  ) => ask(actsOf(...items), items);
  const technicalIs: ReviewFacts['technicalIs'] = (item) => about(technicalOf, [item]);
  return {
    ...{ actsOf, technicalIs },
    entryOf: (group) => {
      const match = material.matches.get(group.cause.id);
      return about(pinOf, groupItems(group)) || (match?.by === 'catchall' ? '' : match?.entry);
    },
    acknowledgedAt: (group) => firstAckAt(actsOf(...groupItems(group)), group),
    feedbackOf: (...items) => about(feedbackOf, items),
    notesOf: (group) => about(responderNotes, groupItems(group)),
    usedEntry: (item) => about(usedEntry, [item]),
    technicalOf: (ticket) => technicalIs(itemIds.ticket(ticket)) ?? isTechnicalCause(ticket),
  };
}

/** Trouble of a service that was neither silenced nor to be expected. */
const countingIn = (groups: readonly EpisodeGroup[], isPlanned: ReviewFacts['isPlanned']): EpisodeGroup[] =>
  groups.filter(
    ({ cause }) =>
      cause.kind === 'service' &&
      !cause.isSilenced &&
      !isPlanned({ customer: cause.customer, service: cause.service, at: cause.from })
  );

/** Many checks name the tickets of few. */
function namedTickets(tickets: Iterable<ReviewTicket>): ReviewFacts['ticketsNamedBy'] {
  const keyOf = (customer: string, key: string): string => JSON.stringify([customer, key]);
  const byKey = listsBy(tickets, ({ customer, key }) => keyOf(customer, key));
  return ({ customer, ticket }) => byKey.get(keyOf(customer, ticket)) ?? [];
}

function lookedThrough(material: ReviewMaterial): ReviewFacts {
  const groups = [...material.groups].sort((a, b) => a.cause.from - b.cause.from);
  const byEpisode = new Map(groups.flatMap((group) => groupItems(group).map((id) => [id, group])));
  const tickets = new Map(material.tickets.map((ticket) => [itemIds.ticket(ticket), ticket]));
  const sure = linked(material, true, byEpisode, tickets);
  const guessed = linked(material, false, byEpisode, tickets);
  const isPlanned = plannedTimes(material);
  return {
    ...{ material, groups, isPlanned, tickets: [...tickets.values()] },
    mayHaveBeenSeen: alertsNear(groups),
    ticketsNamedBy: namedTickets(tickets.values()),
    ...saidOf(material),
    counting: countingIn(groups, isPlanned),
    isOurs: (customer) => material.customer === '' || customer === material.customer,
    isInPeriod: (at) => at >= material.from && at < material.to,
    isWatched: (at) => at - NEAR_MS >= historyBegins(material),
    ticketsOf: (group) => sure.tickets.get(group.cause.id) ?? [],
    groupsOf: (ticket) => sure.groups.get(itemIds.ticket(ticket)) ?? [],
    suggestedFor: (ticket) => guessed.groups.get(itemIds.ticket(ticket)) ?? [],
    suggestedTickets: (group) => guessed.tickets.get(group.cause.id) ?? [],
  };
}

const known = new WeakMap<ReviewMaterial, ReviewFacts>();

/** Looks through the material, once however often it is asked for. */
export function reviewFacts(material: ReviewMaterial): ReviewFacts {
  const facts = known.get(material) ?? lookedThrough(material);
  known.set(material, facts);
  return facts;
}
