import type { Deed } from '../../src/domain/review/acts/ReviewAct.ts';
import type { Customer } from './Customer.ts';

/** What a rule of the review must say of a case: the rule, and its reason. */
export interface Raise {
  rule: 'a' | 'b' | 'c';
  reason: string;
}

/** One firing of an alert rule of `provisioning/alerting/review.yaml`, of which the labels are the rule's and these. */
export interface Firing {
  rule: string;
  labels?: Record<string, string>;
  /** Milliseconds since 1970. */
  at: number;
  minutes: number;
  /** Without data or with an error the watching is in trouble, not what is watched. */
  state?: 'Alerting' | 'NoData' | 'Error';
}

/** A ticket that is over; times are milliseconds since 1970. */
export interface PlannedTicket {
  key: string;
  type?: 'incident' | 'request' | 'change';
  title: string;
  description: string;
  service: string;
  /** 1 to 5; 3 when absent. */
  priority?: number;
  /** The system's own words; without a cause nobody said what it was. */
  cause?: string;
  resolutionCode?: string;
  resolution?: string;
  isCancelled?: boolean;
  /** Who saw it first. */
  by?: 'customer' | 'team' | 'monitoring';
  created: number;
  resolved: number;
  /** Of a change. */
  planned?: { from: number; to: number };
}

/** What somebody drew on a dashboard by hand. */
export interface Drawing {
  text: string;
  tags: string[];
  dashboardUid: string;
  panelId: number;
  from: number;
  /** null for a point. */
  to: number | null;
}

/** A check that did not end well, of a small checklist of its own. */
export interface PlannedCheck {
  /** Small letters and dashes, unique in the demo. */
  id: string;
  title: string;
  /** When its window began; it lasts an hour. */
  at: number;
  state: 'problem' | 'not_evaluated';
  note: string;
  /** Of an automatic check: the alert rule that answers it. */
  alertRule?: string;
}

export interface PlannedSilence {
  matchers: Array<{ name: string; value: string; isRegex: boolean; isEqual: boolean }>;
  comment: string;
  from: number;
  to: number;
}

/** To what something was done: a firing by its place in the case, a ticket by its key. */
export type Place = { firing: number } | { ticket: string };

/** What one of the people of the demo did. */
export interface PlannedAct {
  by: 'anna' | 'luca';
  at: number;
  on: Place;
  deed: Deed;
}

/** What was done about it for good, and whether it came back; moments are milliseconds since 1970. */
export interface Solved {
  /** When the review found it, and what somebody promised then. */
  raised: number;
  owner: string;
  promise: string;
  done: number;
  note: string;
  /** As it must be told at any hour of any day. */
  effect: 'held' | 'came_back';
}

/** One thing that happened at one customer, with everything that tells of it. */
export interface Case {
  id: string;
  customer: Customer;
  /** One sentence, for people. */
  story: string;
  /** Empty for a trap: nothing may be raised. */
  raises: readonly Raise[];
  /** The tech lead's reason to bear it: what the rules say of it is settled. */
  dismissed?: { at: number; reason: string };
  /** It lies before the four weeks, and what the rules said of it then has been done. */
  solved?: Solved;
  firings?: readonly Firing[];
  tickets?: readonly PlannedTicket[];
  drawings?: readonly Drawing[];
  checks?: readonly PlannedCheck[];
  silences?: readonly PlannedSilence[];
  acts?: readonly PlannedAct[];
}
