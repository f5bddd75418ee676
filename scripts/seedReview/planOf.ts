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

/** What had happened of a case by then. */
const asOf = (one: Case, now: number): Case => ({
  ...one,
  firings: one.firings?.filter(({ at }) => at < now) ?? [],
  tickets: one.tickets?.filter(({ created }) => created < now) ?? [],
  checks: one.checks?.filter(({ at }) => at < now) ?? [],
});

type Decisions = ReviewPlan['findings'][number]['decisions'];

/** What was said in the review of a case, and when its rules had spoken; undefined where nothing was. */
function said({ dismissed, solved }: Case): { now: number; raised: number; decisions: Decisions } | undefined {
  if (dismissed !== undefined) {
    const { at, reason } = dismissed;
    const decision = { kind: 'dismiss', reason, until: days(at, dismissedDays) };
    return { now: at, raised: at - 30 * MINUTE, decisions: [{ at, by: 'luca', decision }] };
  }
  if (solved !== undefined) {
    const { raised, owner, promise, done, note } = solved;
    const accept = { kind: 'accept', owner, due: days(done, 1), ticket: null, note: promise };
    return {
      ...{ now: raised, raised },
      decisions: [
        { at: raised + 20 * MINUTE, by: 'luca', decision: accept },
        { at: done, by: 'anna', decision: { kind: 'done', note } },
      ],
    };
  }
  return undefined;
}

/** What a rule said of a case of which something was decided, and that. */
export function settled(one: Case, domain: ReviewDomain, rules: readonly AlertRule[]): ReviewPlan['findings'] {
  const told = said(one);
  if (told === undefined) {
    return [];
  }
  const { now, raised, decisions } = told;
  const parts = { now, rules, entries: [], matches: new Map(), silenced: new Map() };
  const claims = domain.raiseFindings(demoMaterial([asOf(one, now)], domain, parts));
  return claims.map((claim) => ({ at: raised, zone, claim, decisions }));
}

const checksOf = ({ customer, checks = [] }: Case): ReviewPlan['checks'] =>
  checks.map(({ alertRule = '', ...check }) => ({ customer, ...check, alertRule, remedy: '' }));

/** What people did in the cases, for the plugin's store. */
export function planOf(cases: readonly Case[], domain: ReviewDomain, rules: readonly AlertRule[]): ReviewPlan {
  const acts = actsOf(cases, demoEpisodes(cases, rules, domain), rules);
  return {
    checks: cases.flatMap(checksOf),
    acts: acts.map(({ at, by, ...act }, number) => ({ at, by, act: { requestId: `seed-review-${number}`, ...act } })),
    findings: cases.flatMap((one) => settled(one, domain, rules)),
  };
}
