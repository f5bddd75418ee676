import type { Figure } from './Figure';
import { firstSeen, type FirstSeen, type Watcher } from './firstSeen';
import type { PeriodFacts } from './periodFacts';
import { count, type FigureId } from './share';
import { medianOf } from './spans';

const WATCHERS: ReadonlyArray<readonly [Watcher, FigureId]> = [
  ['alert', 'first_alert'],
  ['check', 'first_check'],
  ['person', 'first_person'],
  ['customer', 'first_customer'],
];

const isWithCustomer = (facts: PeriodFacts, item: string, tickets: ReadonlySet<string>): boolean =>
  tickets.has(item) && facts.material.isComplete.history;

/**
 * `first_alert`, `first_check`, `first_person`, `first_customer`: of how many incidents each knew first, by alerts and
 * checks that belong to them and by their reports. n: all incidents of the period; unknown: nobody said who reported it,
 * and nothing else knew before; or there was no history of alerts yet. Null where history, tickets or checks could not all be read.
 */
function firsts(facts: PeriodFacts, seen: readonly FirstSeen[]): Figure[] {
  const { history, tickets, checks } = facts.material.isComplete;
  const of = seen.map(({ item }) => item);
  const unknown = seen.filter(({ by }) => by === '').length;
  return WATCHERS.map(([watcher, id]) =>
    count(id, {
      ...{ of, unknown, isKnown: history && tickets && checks },
      items: seen.filter(({ by }) => by === watcher).map(({ item }) => item),
    })
  );
}

/**
 * `lead_median_s`: of incidents that a customer reported, how long before that the first alert or check knew; negative
 * for after. Unknown: neither alert nor check belongs to it, or there was no history of alerts yet.
 */
function lead(facts: PeriodFacts, seen: readonly FirstSeen[]): Figure {
  const reported = new Set(
    facts.incidents
      .filter(({ reportedBy }) => reportedBy === 'customer')
      .map((ticket) => `ticket:${ticket.connection}/${ticket.key}`)
  );
  return medianOf(
    'lead_median_s',
    seen
      .filter(({ item }) => isWithCustomer(facts, item, reported))
      .map(({ item, leadMs }) => ({ item, milliseconds: leadMs }))
  );
}

/** Who saw incidents first, and by how long. */
export function firstFigures(facts: PeriodFacts): Figure[] {
  const seen = firstSeen(facts);
  return [...firsts(facts, seen), lead(facts, seen)];
}
