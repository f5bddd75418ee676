import { severityRank } from '../episodes/severityRank';
import type { RaisedFinding } from './Finding';
import type { FindingReason, Occurrence } from './Occurrence';
import { subjectOf } from './subjectOf';

/** What hurts a customer before anybody knows comes first, and what a person has said before what was computed. */
const WEIGHTS: Readonly<Record<FindingReason, number>> = {
  'customer-first': 60,
  'ticket-without-alert': 50,
  'missing-step': 45,
  'wrong-entry': 45,
  'annotation-without-alert': 40,
  'check-without-alert': 40,
  recurring: 35,
  'same-step': 35,
  'workaround-again': 35,
  'no-entry': 30,
  'not-evaluated': 30,
  'check-without-entry': 20,
  flapping: 20,
  'resolved-without-entry': 15,
};
/** By how bad an alert is, from none (0) to critical (5). */
const OF_RANK = [0, -10, -5, 0, 10, 15] as const;
const MAX_COUNTED = 10;

/** How much a finding matters among others: why it was raised, how bad it was, how often in the period. */
export function weightOf(
  { reason, evidence }: RaisedFinding,
  occurrences: readonly Occurrence[],
  from: number
): number {
  const reasonWeight = Object.entries(WEIGHTS).find(([name]) => name === reason)?.[1] ?? 0;
  const severity = Math.max(...occurrences.map((one) => OF_RANK[severityRank(subjectOf(one).severity) ?? 0] ?? 0));
  const often = Math.min(MAX_COUNTED, evidence.filter(({ at }) => at >= from).length);
  return reasonWeight + severity + 3 * often;
}
