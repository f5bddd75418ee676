import type { Proposal } from '../Finding';
import type { FindingReason, Subject } from '../Occurrence';
import { plainLine } from '../plainLine';

/** Grafana fills in annotations of rules; words of others are no template. */
const noTemplate = (text: string): string => text.replaceAll('{{', '{ {').replaceAll('}}', '} }');

const worded = (text: string, max: number): string => noTemplate(plainLine(text, max));

const conditions: Partial<Record<FindingReason, string>> = {
  'customer-first':
    'Change the rule that there is: a lower threshold, a shorter pending period, or what fails before it. Try it on the time of the report and on a usual day.',
};

const NEW_RULE =
  'Choose what would have shown it: a query, and a threshold that the values of that time cross and those of a usual day do not.';

/** A draft of an alert rule with the labels by which Rounds knows whose it is. */
export const alertRuleProposal = (subject: Subject, reason: FindingReason): Proposal => ({
  kind: 'alert-rule',
  title: plainLine(subject.name, 150),
  labels: Object.fromEntries(
    Object.entries({
      customer: subject.customer,
      service: worded(subject.service, 200),
      severity: subject.severity || 'warning',
    }).filter(([, value]) => value !== '')
  ),
  annotations: {
    summary: worded(subject.name, 200),
    description: `Raised by the review: ${worded(subject.tickets[0]?.title ?? subject.name, 200)}`,
  },
  condition: conditions[reason] ?? NEW_RULE,
});
