import { itemIds } from '../findings/itemIds';
import { DAY_MS } from '../findings/Occurrence';
import type { CheckProblem } from '../items/ReviewItem';
import { listsBy } from '../../listsBy';
import type { ReviewTicket } from '../links/ReviewTicket';
import type { PeriodFacts } from './periodFacts';

export type Watcher = 'alert' | 'check' | 'person' | 'customer';

/** When each first knew of an incident, in milliseconds since 1970. */
interface Sightings {
  item: string;
  seen: ReadonlyArray<{ by: Watcher; at: number }>;
  /** False for a ticket of which nobody said who reported it. */
  isReporterKnown: boolean;
  /** Whether an alert would be known that fired before. */
  isWatched: boolean;
  ticketAt: number;
}

/** Who knew first; '' where that is not known. */
export interface FirstSeen {
  item: string;
  by: Watcher | '';
  /** How long before the customer's report monitoring or a check knew, negative for after; null where there is not both. */
  leadMs: number | null;
}

const REPORTERS: Readonly<Record<ReviewTicket['reportedBy'], Watcher | undefined>> = {
  customer: 'customer',
  team: 'person',
  monitoring: 'alert',
  '': undefined,
};

const isSameTrouble = (at: number, ticketAt: number): boolean => Math.abs(at - ticketAt) <= DAY_MS;

const keyOf = (customer: string, ticket: string): string => JSON.stringify([customer, ticket]);

function sightings(
  facts: PeriodFacts,
  problems: ReadonlyMap<string, readonly CheckProblem[]>,
  ticket: ReviewTicket
): Sightings {
  const alerts = facts.groupsOf(ticket).map(({ from }) => ({ by: 'alert' as const, at: from }));
  const checks = (problems.get(keyOf(ticket.customer, ticket.key)) ?? []).map(({ at }) => ({
    by: 'check' as const,
    at,
  }));
  const reporter = REPORTERS[ticket.reportedBy];
  const report = reporter === undefined ? [] : [{ by: reporter, at: ticket.created }];
  return {
    item: itemIds.ticket(ticket),
    // What was linked by hand may be of another week.
    seen: [...alerts, ...checks, ...report].filter(({ at }) => isSameTrouble(at, ticket.created)),
    isReporterKnown: reporter !== undefined,
    isWatched: facts.isWatched(ticket.created),
    ticketAt: ticket.created,
  };
}

const earliest = (seen: Sightings['seen']): Sightings['seen'][number] | undefined =>
  seen.reduce<Sightings['seen'][number] | undefined>(
    (first, one) => (first === undefined || one.at < first.at ? one : first),
    undefined
  );

function judged({ item, seen, isReporterKnown, isWatched, ticketAt }: Sightings): FirstSeen {
  const first = earliest(seen);
  const isSaid = first !== undefined && (isReporterKnown || first.at <= ticketAt);
  // Of a time without a history only an alert that is there after all tells who was first.
  const isKnown = isSaid && (isWatched || first.by === 'alert');
  const ours = earliest(seen.filter(({ by }) => by === 'alert' || by === 'check'));
  const report = seen.find(({ by }) => by === 'customer');
  return {
    item,
    by: isKnown ? first.by : '',
    leadMs: ours === undefined || report === undefined || !isWatched ? null : report.at - ours.at,
  };
}

/** Of each incident of the period, who saw it first. At the same moment machines come before people. */
export function firstSeen(facts: PeriodFacts): FirstSeen[] {
  const problems = listsBy(
    facts.material.checks.filter(({ state }) => state === 'problem'),
    ({ customer, ticket }) => keyOf(customer, ticket)
  );
  return facts.incidents.map((ticket) => judged(sightings(facts, problems, ticket)));
}
