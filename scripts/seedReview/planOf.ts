import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { RaisedFinding } from '../../src/domain/review/findings/Finding.ts';
import type { ReviewDomain } from '../review/loadReview.ts';
import { actsOf } from './actsOf.ts';
import { MINUTE, zone } from './Ago.ts';
import type { Case } from './Case.ts';
import { demoEpisodes } from './demoEpisodes.ts';
import { demoMaterial } from './demoMaterial.ts';

/** So long is a dismissed pattern let be, in days. */
const dismissedDays = 90;

/** What `workbench/seed` keeps in the store, as its review.go has it; times are milliseconds since 1970. */
export interface ReviewPlan {
  checks: Array<Record<string, unknown>>;
  acts: Array<{ at: number; by: string; act: Record<string, unknown> }>;
  findings: Array<{
    at: number;
    zone: string;
    claim: RaisedFinding;
    decisions: Array<{ at: number; by: string; decision: Record<string, unknown> }>;
  }>;
}

const days = (at: number, number: number): string =>
  new Date(at + number * 24 * 60 * MINUTE).toISOString().slice(0, '2026-11-23'.length);

/** What a rule said of a case that was dismissed then, and that decision. */
function dismissal(one: Case, domain: ReviewDomain, rules: readonly AlertRule[]): ReviewPlan['findings'] {
  if (one.dismissed === undefined) {
    return [];
  }
  const { at, reason } = one.dismissed;
  const parts = { now: at, rules, entries: [], matches: new Map(), silenced: new Map() };
  return domain.raiseFindings(demoMaterial([one], domain, parts)).map((claim) => ({
    ...{ at: at - 30 * MINUTE, zone, claim },
    decisions: [{ at, by: 'luca', decision: { kind: 'dismiss', reason, until: days(at, dismissedDays) } }],
  }));
}

const checksOf = ({ customer, checks = [] }: Case): ReviewPlan['checks'] =>
  checks.map(({ alertRule = '', ...check }) => ({ customer, ...check, alertRule, remedy: '' }));

/** What people did in the cases, for the plugin's store. */
export function planOf(cases: readonly Case[], domain: ReviewDomain, rules: readonly AlertRule[]): ReviewPlan {
  const acts = actsOf(cases, demoEpisodes(cases, rules, domain), rules);
  return {
    checks: cases.flatMap(checksOf),
    acts: acts.map(({ at, by, ...act }, number) => ({ at, by, act: { requestId: `seed-review-${number}`, ...act } })),
    findings: cases.flatMap((one) => dismissal(one, domain, rules)),
  };
}
