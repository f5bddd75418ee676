import { listsBy } from '../listsBy';
import type { AlertRule } from './AlertRule';
import { couldMatchMore } from './couldMatchMore';
import type { Labels } from './Labels';
import { orphans } from './orphans';
import type { PlaybookEntry } from './PlaybookEntry';
import type { JudgedEntry, PlaybookMatch } from './PlaybookMatch';
import { staleEntries, type StaleEntry } from './staleEntries';
import { staticLabels } from './staticLabels';
import type { Target } from './Target';

/** How an alert rule stands; `unknown` where only an instance could tell, and none has been seen. */
export type RuleState = 'covered' | 'unknown' | 'catchall' | 'uncovered';

/** A rule, or the part of it that concerns one customer. */
export interface RuleCoverage {
  rule: AlertRule;
  /** A perimeter's id; '' where the labels name nobody. */
  customer: string;
  state: RuleState;
  /** The label sets on which it was judged: those of its instances, or its own where none has been seen. */
  judged: number;
  /** Those of them for which there is no entry but a catch-all; not more than some. */
  without: Labels[];
  /** Ids of the entries that win, each once. */
  entries: string[];
  /** Ids of the entries that tie at the top for any of them. */
  conflict: string[];
}

/** Figures of the rules of one customer. Its members are what is kept as a summary. */
export interface CoverageFigures {
  customer: string;
  /** Enabled rules; a rule whose instances name several customers counts for each of them. */
  rules: number;
  covered: number;
  unknown: number;
  /** Rules for which entries tie, whatever their state. */
  conflicts: number;
  catchAllOnly: number;
}

/** Entries that tie, and for which rules they do. */
export interface EntryConflict {
  entries: string[];
  rules: AlertRule[];
}

export interface Coverage {
  perCustomer: CoverageFigures[];
  /** Each rule once; covered where it is for all customers. */
  all: Omit<CoverageFigures, 'customer'>;
  /** Every enabled rule and customer, in the rules' order. */
  rules: RuleCoverage[];
  /** Those of them that are not covered. */
  uncovered: RuleCoverage[];
  /** Entries that match no rule and no instance. */
  orphans: PlaybookEntry[];
  conflicts: EntryConflict[];
  stale: StaleEntry[];
}

/** What coverage is computed from; `targets` and `matches` belong together by the target's id. */
export interface CoverageParts {
  rules: readonly AlertRule[];
  targets: readonly Target[];
  matches: readonly PlaybookMatch[];
  entries: readonly PlaybookEntry[];
  judged: readonly JudgedEntry[];
}

const CUSTOMER = 'customer';
const SHOWN_LABEL_SETS = 20;

interface Judged {
  target: Target;
  match: PlaybookMatch | undefined;
}

const counts = ({ match }: Judged): boolean => match !== undefined && match.entry !== '' && match.by !== 'catchall';
const isCatchAll = ({ match }: Judged): boolean => match?.by === 'catchall';

function stateOf(judged: readonly Judged[], isSeen: boolean, couldMatch: () => boolean): RuleState {
  if (judged.length > 0 && judged.every(counts)) {
    return 'covered';
  }
  if (!isSeen && couldMatch()) {
    return 'unknown';
  }
  return judged.every((one) => counts(one) || isCatchAll(one)) ? 'catchall' : 'uncovered';
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => id !== '');

/** A rule, parted by the customers whom its instances name. */
function partsOf(rule: AlertRule, targets: readonly Judged[]): Map<string, Judged[]> {
  const instances = targets.filter(({ target }) => target.kind === 'instance');
  const judged = instances.length > 0 ? instances : targets;
  const parts = listsBy(judged, ({ target }) => target.labels[CUSTOMER] ?? '');
  return parts.size > 0 ? parts : new Map([[staticLabels(rule)[CUSTOMER] ?? '', []]]);
}

function ruleCoverage(rule: AlertRule, targets: readonly Judged[], couldMatch: () => boolean): RuleCoverage[] {
  const isSeen = targets.some(({ target }) => target.kind === 'instance');
  return [...partsOf(rule, targets)].map(([customer, judged]) => ({
    rule,
    customer,
    state: stateOf(judged, isSeen, couldMatch),
    judged: judged.length,
    without: judged
      .filter((one) => !counts(one))
      .slice(0, SHOWN_LABEL_SETS)
      .map(({ target }) => target.labels),
    entries: unique(judged.filter(counts).map(({ match }) => match?.entry ?? '')),
    conflict: unique(judged.flatMap(({ match }) => match?.conflict ?? [])),
  }));
}

const figures = (rules: ReadonlyArray<Pick<RuleCoverage, 'state' | 'conflict'>>): Coverage['all'] => ({
  rules: rules.length,
  covered: rules.filter(({ state }) => state === 'covered').length,
  unknown: rules.filter(({ state }) => state === 'unknown').length,
  conflicts: rules.filter(({ conflict }) => conflict.length > 0).length,
  catchAllOnly: rules.filter(({ state }) => state === 'catchall').length,
});

/** The worst of a rule's parts, so that none hides behind another. */
const WORST_FIRST: readonly RuleState[] = ['uncovered', 'catchall', 'unknown', 'covered'];

function wholeRules(parts: readonly RuleCoverage[]): Array<Pick<RuleCoverage, 'state' | 'conflict'>> {
  const whole = new Map<string, Pick<RuleCoverage, 'state' | 'conflict'>>();
  for (const { rule, state, conflict } of parts) {
    const known = whole.get(rule.uid);
    const worst = WORST_FIRST.find((one) => one === state || one === known?.state) ?? state;
    whole.set(rule.uid, { state: worst, conflict: [...(known?.conflict ?? []), ...conflict] });
  }
  return [...whole.values()];
}

function customersOf(parts: readonly RuleCoverage[]): CoverageFigures[] {
  const customers = unique(parts.map(({ customer }) => customer)).sort();
  const nobody = parts.some(({ customer }) => customer === '') ? [''] : [];
  return [...customers, ...nobody].map((customer) => ({
    customer,
    ...figures(parts.filter((part) => part.customer === customer)),
  }));
}

function conflictsOf(parts: readonly RuleCoverage[]): EntryConflict[] {
  const found = new Map<string, EntryConflict>();
  for (const { rule, conflict } of parts.filter((part) => part.conflict.length > 0)) {
    const entries = [...conflict].sort();
    const known = found.get(entries.join('\n')) ?? { entries, rules: [] };
    found.set(entries.join('\n'), {
      entries,
      rules: known.rules.includes(rule) ? known.rules : [...known.rules, rule],
    });
  }
  return [...found.values()];
}

/**
 * How far the alert rules are covered by entries. A rule is covered where every label set in which it was seen has an
 * entry; one never seen is judged by the labels that it always has. Catch-alls never count, paused rules are left out.
 */
export function coverage({ rules, targets, matches, entries, judged }: CoverageParts): Coverage {
  const byTarget = new Map(matches.map((match) => [match.target, match]));
  const ofRule = listsBy(
    targets.map((target) => ({ target, match: byTarget.get(target.id) })),
    ({ target }) => target.ruleUid
  );
  const usable = couldMatchMore(entries, judged);
  const parts = rules
    .filter(({ isPaused }) => !isPaused)
    .flatMap((rule) => ruleCoverage(rule, ofRule.get(rule.uid) ?? [], () => usable(staticLabels(rule))));
  return {
    perCustomer: customersOf(parts),
    all: figures(wholeRules(parts)),
    rules: parts,
    uncovered: parts.filter(({ state }) => state !== 'covered'),
    orphans: orphans(entries, matches, judged),
    conflicts: conflictsOf(parts),
    stale: staleEntries(entries, rules, targets, matches),
  };
}
