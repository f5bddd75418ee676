import type { EpisodeGroup } from '../episodes/Episode';
import type { DrawnAnnotation } from '../items/ReviewItem';
import type { ReviewTicket } from '../links/ReviewTicket';
import type { Noticed } from './alertsNear';
import { asFarAsKnown } from './asFarAsKnown';
import { itemIds } from './itemIds';
import { DAY_MS, MINUTE_MS, NEAR_MS, type Occurrence } from './Occurrence';
import { patternOf } from './patternOf';
import { plainLine } from './plainLine';
import { annotationCustomer, isMaintenance } from './plannedSpans';
import type { Look, ReviewFacts } from './reviewFacts';
import { alertName, alertSubject, checkSubject, checkText, ruleKey, ticketSubject, ticketText } from './subjects';
import { isIncident } from './ticketKinds';
import { titleWords } from './titleWords';

/** Whether all around it was read, so that an alert that is not there did not fire as far as Grafana knows. */
const isKnown = ({ material }: ReviewFacts, { from, to }: Noticed): boolean =>
  material.isComplete.history &&
  from - NEAR_MS >= material.readFrom &&
  to + NEAR_MS <= Math.min(material.now, material.readTo ?? material.to);

const isUnseen = (facts: ReviewFacts, noticed: Noticed): boolean =>
  isKnown(facts, noticed) && !facts.isPlanned({ ...noticed, at: noticed.from }) && !facts.mayHaveBeenSeen(noticed);

const at = (customer: string, service: string, moment: number): Noticed => ({
  ...{ customer, service },
  ...{ from: moment, to: moment },
});

/** An incident with a technical cause around which no alert fired. */
function ticketsWithoutAlert(facts: ReviewFacts): Occurrence[] {
  return facts.tickets
    .filter((ticket) => isIncident(ticket) && facts.technicalOf(ticket) === true && ticket.reportedBy !== 'monitoring')
    .filter((ticket) => facts.groupsOf(ticket).length === 0)
    .filter(({ customer, service, created }) => isUnseen(facts, at(customer, service, created)))
    .map((ticket) => ({
      rule: 'b',
      reason: 'ticket-without-alert',
      pattern: patternOf('b', ticket.customer, 'ticket', ticket.service.toLowerCase(), titleWords(ticket.title)),
      needs: 1,
      title: () => `No alert told of it: ${plainLine(ticket.title, 100)}`,
      item: itemIds.ticket(ticket),
      at: ticket.created,
      text: () => asFarAsKnown(facts, ticket.created, ticketText(ticket)),
      subject: () => ticketSubject(ticket),
    }));
}

/** A problem that a person found by a check that no alert rule stands beside, while none fired. */
function checksWithoutAlert(facts: ReviewFacts): Occurrence[] {
  return facts.material.checks
    .filter(({ state, isManual, alertRule }) => state === 'problem' && isManual && alertRule.trim() === '')
    .filter((check) => {
      const tickets = checkSubject(facts, check).tickets;
      return (
        facts.technicalIs(itemIds.check(check)) !== false &&
        tickets.every((ticket) => facts.groupsOf(ticket).length === 0 && facts.technicalOf(ticket) !== false) &&
        isUnseen(facts, at(check.customer, '', check.at))
      );
    })
    .map((check) => ({
      rule: 'b',
      reason: 'check-without-alert',
      pattern: patternOf('b', check.customer, 'check', check.checklist, check.checkId),
      needs: 1,
      title: () => `Found by hand, without an alert: ${plainLine(check.check, 100)}`,
      item: itemIds.check(check),
      at: check.at,
      text: () => asFarAsKnown(facts, check.at, checkText(check)),
      subject: () => checkSubject(facts, check),
    }));
}

const earliest = (groups: readonly EpisodeGroup[]): EpisodeGroup | undefined =>
  groups.reduce<EpisodeGroup | undefined>(
    (first, one) => (first === undefined || one.from < first.from ? one : first),
    undefined
  );

/** The alert that a customer was faster than, and by how many minutes; undefined where he was not. */
function slowAlert(facts: ReviewFacts, ticket: ReviewTicket): { group: EpisodeGroup; minutes: number } | undefined {
  const group = earliest(facts.groupsOf(ticket));
  const lead = (group?.from ?? 0) - ticket.created;
  // Less than a minute is what clocks differ by; more than a day is another trouble.
  return group !== undefined && !group.cause.isCut && lead >= MINUTE_MS && lead <= DAY_MS
    ? { group, minutes: Math.round(lead / MINUTE_MS) }
    : undefined;
}

/** A customer reported it before the first alert that belongs to it. */
function customersFirst(facts: ReviewFacts): Occurrence[] {
  return facts.tickets
    .filter((ticket) => isIncident(ticket) && ticket.reportedBy === 'customer' && facts.material.isComplete.history)
    .filter(({ created }) => facts.isWatched(created))
    .flatMap((ticket): Occurrence[] => {
      const slow = slowAlert(facts, ticket);
      if (slow === undefined || facts.isPlanned({ ...slow.group.cause, at: ticket.created })) {
        return [];
      }
      const { group, minutes } = slow;
      return [
        {
          rule: 'b',
          reason: 'customer-first',
          pattern: patternOf('b', ticket.customer, 'slow-alert', ruleKey(group), group.cause.service.toLowerCase()),
          needs: 1,
          title: () => `The customer told before the alert: ${alertName(group)}`,
          item: itemIds.ticket(ticket),
          at: ticket.created,
          text: () => plainLine(`${minutes} min before the alert: ${ticketText(ticket)}`, 300),
          subject: () => ({ ...alertSubject(facts, group), customer: ticket.customer, tickets: [ticket] }),
        },
      ];
    });
}

const TROUBLE =
  /^(incident|outage|problem|failure|fault|degrad(ed|ation)|disturbance|störung|ausfall|guasto|disservizio|panne)$/i;

const isTrouble = (facts: ReviewFacts, drawn: DrawnAnnotation): boolean => {
  const technical = facts.technicalIs(itemIds.annotation(drawn));
  const isTagged = drawn.tags.some((tag) => TROUBLE.test(tag.trim()));
  return technical !== false && (technical === true || isTagged) && !isMaintenance(drawn);
};

/** Trouble that somebody drew on a dashboard, and of which no alert told. */
function annotationsWithoutAlert(facts: ReviewFacts): Occurrence[] {
  return facts.material.annotations
    .filter((drawn) => isTrouble(facts, drawn))
    .filter((drawn) =>
      isUnseen(facts, {
        customer: annotationCustomer(drawn, facts.material.customers),
        service: '',
        from: drawn.from,
        to: drawn.to ?? drawn.from,
      })
    )
    .map((drawn) => ({
      rule: 'b',
      reason: 'annotation-without-alert',
      pattern: patternOf(
        'b',
        annotationCustomer(drawn, facts.material.customers),
        'annotation',
        drawn.dashboardUid,
        titleWords(drawn.text)
      ),
      needs: 1,
      title: () => `Drawn on a dashboard, without an alert: ${plainLine(drawn.text, 80)}`,
      item: itemIds.annotation(drawn),
      at: drawn.from,
      text: () =>
        asFarAsKnown(
          facts,
          drawn.from,
          plainLine([drawn.dashboard, drawn.text].filter((part) => part !== '').join(': '), 300)
        ),
      subject: () => ({
        ...{
          name: plainLine(drawn.text, 80),
          customer: annotationCustomer(drawn, facts.material.customers),
          service: '',
          severity: '',
        },
        ...{ labels: [], tickets: [], checks: [], notes: [], entry: '' },
      }),
    }));
}

/** A check that could not be evaluated: what it watches is watched by nobody. */
function notEvaluated(facts: ReviewFacts): Occurrence[] {
  return facts.material.checks
    .filter(({ state }) => state === 'not_evaluated')
    .map((check) => ({
      rule: 'b',
      reason: 'not-evaluated',
      pattern: patternOf('b', check.customer, 'not-evaluated', check.checklist, check.checkId),
      needs: 3,
      title: () => `Could not be evaluated again and again: ${plainLine(check.check, 100)}`,
      item: itemIds.check(check),
      at: check.at,
      text: () => checkText(check),
      subject: () => checkSubject(facts, check),
    }));
}

/** Rule (b): trouble that monitoring could have seen, and did not, or not before the customer. What it looks for, each on its own. */
export const RULE_B: readonly Look[] = [
  ticketsWithoutAlert,
  checksWithoutAlert,
  customersFirst,
  annotationsWithoutAlert,
  notEvaluated,
];
