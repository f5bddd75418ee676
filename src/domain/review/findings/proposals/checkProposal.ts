import type { Proposal } from '../Finding';
import { inertMarkdown } from '../inertMarkdown';
import type { FindingReason, Subject } from '../Occurrence';
import { plainLine } from '../plainLine';

const MEND = 'It could not be evaluated several times. Mend what it asks, or let a person look until it is mended.';

const look = (name: string): string =>
  `Look whether ${inertMarkdown(name, 150)} is as it should be, and say what was seen.`;

/** A draft of a check, for what an alert rule cannot see or does not see yet. */
export const checkProposal = (subject: Subject, reason: FindingReason): Proposal => ({
  kind: 'check',
  title: plainLine(subject.name, 150),
  customer: subject.customer,
  instructions: reason === 'not-evaluated' ? MEND : look(subject.name),
});
