import type { EpisodeGroup } from '../episodes/Episode';
import type { CheckProblem } from '../items/ReviewItem';
import type { ReviewTicket } from '../links/ReviewTicket';
import type { Subject } from './Occurrence';
import { plainLine, quotedLine } from './plainLine';
import type { ReviewFacts } from './reviewFacts';

const NOTHING = { severity: '', service: '', labels: [], tickets: [], checks: [], notes: [], entry: '' };

/** What recurs when a rule fires again: the rule as long as it exists, and by its name when it is gone. */
export const ruleKey = ({ cause }: EpisodeGroup): string => cause.ruleUid || `${cause.folder}/${cause.rule}`;

/** The same for the same alert of the same service of a customer. */
export const alertKey = (group: EpisodeGroup): string =>
  JSON.stringify([group.cause.customer, ruleKey(group), group.cause.service.toLowerCase()]);

/** An alert by its rule and the service, once where the one says the other. */
export function alertName({ cause }: EpisodeGroup): string {
  const rule = plainLine(cause.rule || cause.labels['alertname'] || '', 80);
  const service = plainLine(cause.service, 60);
  return service === '' || rule.toLowerCase().includes(service.toLowerCase()) ? rule : `${rule} (${service})`;
}

/** What is known about the alert of a group. */
export const alertSubject = (facts: ReviewFacts, group: EpisodeGroup): Subject => ({
  ...NOTHING,
  name: alertName(group),
  ...{ customer: group.cause.customer, service: group.cause.service, severity: plainLine(group.cause.severity, 40) },
  labels: [group.cause.labels],
  tickets: facts.ticketsOf(group),
  notes: facts.notesOf(group),
});

const SEVERITIES = ['critical', 'critical', 'warning', 'warning', 'info'] as const;

/** What is known about a ticket. */
export const ticketSubject = (ticket: ReviewTicket): Subject => ({
  ...NOTHING,
  name: plainLine(ticket.title, 100),
  ...{ customer: ticket.customer, service: ticket.service, severity: SEVERITIES[ticket.priority - 1] ?? '' },
  tickets: [ticket],
});

/** What is known about a check, with the ticket that was named with it. */
export const checkSubject = (facts: ReviewFacts, check: CheckProblem): Subject => ({
  ...NOTHING,
  name: plainLine(check.check, 100),
  customer: check.customer,
  checks: [check],
  tickets: facts.ticketsNamedBy(check),
  notes: check.note === '' ? [] : [check.note],
});

/** How long something lasted, in words. */
export function lasted(from: number, to: number | null): string {
  if (to === null) {
    return 'still firing';
  }
  const minutes = Math.round((to - from) / 60_000);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** An alert as evidence: what, how bad, how long. */
export function alertText(facts: ReviewFacts, group: EpisodeGroup): string {
  const { cause } = group;
  const said = [
    alertName(group),
    cause.severity,
    lasted(cause.from, cause.to),
    cause.isFlapping ? `${cause.firings} times` : '',
  ];
  const tickets = facts.ticketsOf(group).map(({ key }) => key);
  return plainLine([...said, ...tickets].filter((part) => part !== '').join(', '), 300);
}

/** A ticket as evidence: key, title and how it was resolved. */
export const ticketText = ({ key, title, resolution }: ReviewTicket): string =>
  plainLine(
    `${plainLine(key, 40)} ${plainLine(title, 120)}${resolution === '' ? '' : `: ${quotedLine(resolution, 120)}`}`,
    300
  );

/** A check as evidence: what, and what was said. */
export const checkText = ({ check, note }: CheckProblem): string =>
  plainLine([check, note].filter((part) => part.trim() !== '').join(': '), 300);
