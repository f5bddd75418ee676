import { itemIds } from '../findings/itemIds';
import { MINUTE_MS } from '../findings/Occurrence';
import type { Figure } from './Figure';
import { idsOf, type PeriodFacts } from './periodFacts';
import { share } from './share';

/** What is over sooner need not have a ticket. */
const WORTH_A_TICKET_MS = 15 * MINUTE_MS;

/**
 * `alerts_without_ticket_pct`: episodes of warning or worse (or where nobody said) that lasted at least 15 minutes and
 * have no ticket by a link that counts, of all such. Unknown: those with nothing but a suggestion, which count as
 * without. Null where the tickets could not all be read.
 */
function alertsWithoutTicket(facts: PeriodFacts): Figure {
  const { now, isComplete } = facts.material;
  const long = facts.serious.filter(({ cause }) => (cause.to ?? now) - cause.from >= WORTH_A_TICKET_MS);
  const without = long.filter((group) => facts.ticketsOf(group).length === 0);
  return share('alerts_without_ticket_pct', {
    ...{ of: idsOf(long), items: idsOf(without) },
    unknown: without.filter((group) => facts.suggestedTickets(group).length > 0).length,
    isKnown: isComplete.tickets,
  });
}

/**
 * `tickets_without_alert_pct`: incidents with a technical cause that have no episode by a link that counts, of all such.
 * Unknown: incidents of which nobody said what the cause was, and technical ones that were reported when there was no
 * history of alerts yet, which do not count. Null where tickets or history could not all be read.
 */
function ticketsWithoutAlert(facts: PeriodFacts): Figure {
  const { isComplete } = facts.material;
  const technical = facts.incidents.filter(
    (ticket) => facts.technicalOf(ticket) === true && facts.isWatched(ticket.created)
  );
  const without = technical.filter((ticket) => facts.groupsOf(ticket).length === 0);
  return share('tickets_without_alert_pct', {
    ...{ of: technical.map(itemIds.ticket), items: without.map(itemIds.ticket) },
    unknown: facts.incidents.filter((ticket) => {
      const isTechnical = facts.technicalOf(ticket);
      return isTechnical === undefined || (isTechnical && !facts.isWatched(ticket.created));
    }).length,
    isKnown: isComplete.tickets && isComplete.history,
  });
}

/** What has no counterpart. Suggestions never count. */
export const linkFigures = (facts: PeriodFacts): Figure[] => [alertsWithoutTicket(facts), ticketsWithoutAlert(facts)];
