import type { Proposal } from '../Finding';
import { matcher, matchersFrom } from '../matchersFrom';

import type { Subject } from '../Occurrence';
import { plainLine } from '../plainLine';
import { stepsFrom } from './stepLines';

/** As long an id as the back end keeps; an address may be longer, and is then drafted anew. */
const MAX_ENTRY_ID = 400;

/** Where there is no alert yet, the labels that one should have. */
function hopedFor({ customer, service }: Subject): string {
  const parts = [
    customer === '' ? '' : matcher('customer', customer),
    service === '' ? '' : matcher('service', service),
  ];
  // Of the customer alone it would be the entry of all his alerts.
  return service === '' ? '' : `{${parts.filter((part) => part !== '').join(', ')}}`;
}

/**
 * A draft of an entry: a new one, or for `entry` what is to be added to it. Its matchers fit all alerts that speak for
 * it; the customer is a matcher and no member where the alerts carry the label, which they need not.
 */
export const entryProposal = (subject: Subject, entry = ''): Proposal => ({
  kind: 'entry',
  entry: entry.length <= MAX_ENTRY_ID ? entry : '',
  title: plainLine(subject.name, 150),
  matchers: subject.labels.length > 0 ? matchersFrom(subject.labels) : hopedFor(subject),
  customer: subject.customer,
  severity: subject.severity,
  steps: stepsFrom(subject.tickets, subject.notes),
});
