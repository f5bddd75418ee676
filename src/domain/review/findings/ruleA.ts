import type { EpisodeGroup } from '../episodes/Episode';
import type { ReviewTicket } from '../links/ReviewTicket';
import { asFarAsKnown } from './asFarAsKnown';
import { itemIds } from './itemIds';
import type { Occurrence } from './Occurrence';
import { patternOf } from './patternOf';
import { plainLine } from './plainLine';
import { groupItems } from '../acts/actsAbout';
import type { Look, ReviewFacts } from './reviewFacts';
import {
  alertName,
  alertSubject,
  alertText,
  checkSubject,
  checkText,
  ruleKey,
  ticketSubject,
  ticketText,
} from './subjects';
import { isIncident } from './ticketKinds';
import { titleWords } from './titleWords';

const alertPattern = (group: EpisodeGroup): string => patternOf('a', group.cause.customer, 'alert', ruleKey(group));

/** An episode for which there was no entry when it began, unless a responder used one, or says that none is needed. */
function withoutEntry(facts: ReviewFacts): Occurrence[] {
  return facts.counting
    .filter((group) => {
      const feedback = facts.feedbackOf(...groupItems(group));
      return facts.entryOf(group) === '' && feedback?.verdict !== 'not_needed' && (feedback?.entry ?? '') === '';
    })
    .map((group) => ({
      rule: 'a',
      reason: 'no-entry',
      pattern: alertPattern(group),
      needs: 1,
      title: () => `No playbook entry for ${alertName(group)}`,
      item: group.cause.id,
      at: group.cause.from,
      text: () => alertText(facts, group),
      subject: () => alertSubject(facts, group),
    }));
}

/** What a responder said of an entry: that a step is missing, or that it was the wrong one. */
function judgedEntries(facts: ReviewFacts): Occurrence[] {
  return facts.groups.flatMap((group): Occurrence[] => {
    const feedback = facts.feedbackOf(...groupItems(group));
    const isMissing = feedback?.verdict === 'missing_step';
    if (feedback === undefined || !(isMissing || feedback.verdict === 'wrong_entry')) {
      return [];
    }
    const { customer } = group.cause;
    const reason = isMissing ? 'missing-step' : 'wrong-entry';
    const note = feedback.note === '' ? '' : `: ${plainLine(feedback.note, 150)}`;
    return [
      {
        rule: 'a',
        reason,
        needs: 1,
        pattern: patternOf('a', customer, reason, feedback.entry || ruleKey(group)),
        title: () =>
          isMissing ? `A step is missing for ${alertName(group)}` : `The wrong entry is shown for ${alertName(group)}`,
        item: group.cause.id,
        at: group.cause.from,
        text: () => plainLine(alertText(facts, group) + note, 300),
        subject: () => ({ ...alertSubject(facts, group), entry: feedback.entry }),
      },
    ];
  });
}

/** A ticket that was resolved with words, and that nothing leads to an entry: neither an alert nor a check nor a person. */
function resolvedTickets(facts: ReviewFacts): Occurrence[] {
  const { isComplete, checks } = facts.material;
  const named = new Set(checks.map(({ customer, ticket }) => JSON.stringify([customer, ticket])));
  const hasNothing = (ticket: ReviewTicket) =>
    // It may belong to an alert that had an entry.
    facts.groupsOf(ticket).length === 0 &&
    facts.suggestedFor(ticket).length === 0 &&
    !named.has(JSON.stringify([ticket.customer, ticket.key])) &&
    !facts.usedEntry(itemIds.ticket(ticket));
  return !isComplete.history
    ? []
    : facts.tickets
        .filter((ticket) => isIncident(ticket) && ticket.resolved !== null && ticket.resolution.trim() !== '')
        .filter((ticket) => facts.technicalOf(ticket) !== false && hasNothing(ticket))
        .map((ticket) => ({
          rule: 'a',
          reason: 'resolved-without-entry',
          needs: 1,
          pattern: patternOf('a', ticket.customer, 'ticket', ticket.service.toLowerCase(), titleWords(ticket.title)),
          title: () => `Resolved without a playbook entry: ${plainLine(ticket.title, 100)}`,
          item: itemIds.ticket(ticket),
          at: ticket.created,
          text: () => asFarAsKnown(facts, ticket.created, ticketText(ticket)),
          subject: () => ticketSubject(ticket),
        }));
}

/** A problem that a person found by a check that names no entry. */
function checksWithoutEntry(facts: ReviewFacts): Occurrence[] {
  return facts.material.checks
    .filter(({ state, isManual, playbook }) => state === 'problem' && isManual && playbook.trim() === '')
    .filter((check) => {
      const item = itemIds.check(check);
      return !facts.usedEntry(item) && facts.feedbackOf(item)?.verdict !== 'not_needed';
    })
    .map((check) => ({
      rule: 'a',
      reason: 'check-without-entry',
      needs: 1,
      pattern: patternOf('a', check.customer, 'check', check.checklist, check.checkId),
      title: () => `No playbook entry for the check ${plainLine(check.check, 100)}`,
      item: itemIds.check(check),
      at: check.at,
      text: () => checkText(check),
      subject: () => checkSubject(facts, check),
    }));
}

/** Rule (a): an issue whose resolution is not in the playbook. What it looks for, each on its own. */
export const RULE_A: readonly Look[] = [withoutEntry, judgedEntries, resolvedTickets, checksWithoutEntry];
