import type { Evidence, Proposal } from '../Finding';
import type { FindingReason, Subject } from '../Occurrence';
import { alertRuleProposal } from './alertRuleProposal';
import { checkProposal } from './checkProposal';
import { entryProposal } from './entryProposal';
import { problemProposal } from './problemProposal';

type Propose = (subject: Subject, reason: FindingReason, title: string, evidence: readonly Evidence[]) => Proposal[];

const newEntry: Propose = (subject) => [entryProposal(subject)];
/** The wrong one stays for the alerts that it fits; a better one has to be closer. */
const changedEntry: Propose = (subject) => [entryProposal(subject, subject.entry)];
const watched: Propose = (subject, reason) => [alertRuleProposal(subject, reason), checkProposal(subject, reason)];
const solved: Propose = (subject, _, title, evidence) => [problemProposal(subject, title, evidence)];

const PROPOSE: Readonly<Record<FindingReason, Propose>> = {
  'no-entry': newEntry,
  'missing-step': changedEntry,
  'wrong-entry': newEntry,
  'resolved-without-entry': newEntry,
  'check-without-entry': newEntry,
  'ticket-without-alert': watched,
  'check-without-alert': watched,
  'customer-first': (subject, reason) => [alertRuleProposal(subject, reason)],
  'annotation-without-alert': watched,
  'not-evaluated': (subject, reason) => [checkProposal(subject, reason)],
  recurring: solved,
  'same-step': solved,
  flapping: solved,
  'workaround-again': solved,
};

/** What could be done about a finding, filled in as far as it is known. */
export const proposalsFor: Propose = (subject, reason, title, evidence) =>
  PROPOSE[reason](subject, reason, title, evidence);
