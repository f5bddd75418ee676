import type { Labels } from '../../playbook/Labels';
import type { CheckProblem } from '../items/ReviewItem';
import type { ReviewTicket } from '../links/ReviewTicket';
import type { FINDING_REASONS, FindingRule } from './Finding';

export type FindingReason = (typeof FINDING_REASONS)[number];

/** What a proposal can be made of. */
export interface Subject {
  /** What it is about in a few words, harmless for the customer: an alert's or ticket's or check's title. */
  name: string;
  customer: string;
  service: string;
  /** As alerts or tickets have it, in lower case; '' where nobody said. */
  severity: string;
  /** Of the alerts; empty where there was none. */
  labels: readonly Labels[];
  tickets: readonly ReviewTicket[];
  checks: readonly CheckProblem[];
  /** What responders wrote. */
  notes: readonly string[];
  /** The playbook entry that was shown or used; '' for none. */
  entry: string;
}

/** One thing that a rule looks for; so many of the same pattern within 30 days are a finding. */
export interface Occurrence {
  rule: FindingRule;
  reason: FindingReason;
  pattern: string;
  /** What of the pattern is counted together, where it is not all with the same reason; '' otherwise. */
  series?: string;
  /** Of how many different items it takes to be worth talking about. */
  needs: number;
  /** The item's id. */
  item: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Made only for the few that become findings. */
  title: () => string;
  text: () => string;
  subject: () => Subject;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
/** Within this it has to happen again to be the same trouble. */
export const WINDOW_MS = 30 * DAY_MS;
/** So far an alert may be from a report to be about the same. */
export const NEAR_MS = 60 * MINUTE_MS;
