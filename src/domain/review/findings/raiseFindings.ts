import { listsBy } from '../../listsBy';
import { allAtOnce } from '../allAtOnce';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { Steps } from '../Steps';
import { evidenceOf } from './evidenceOf';
import { FINDING_REASONS, type RaisedFinding } from './Finding';
import type { Occurrence, Subject } from './Occurrence';
import { occurrencesOf } from './occurrencesOf';
import { oftenEnough } from './oftenEnough';
import { plainLine } from './plainLine';
import { proposalsFor } from './proposals/proposalsFor';
import { reviewFacts } from './reviewFacts';
import { subjectOf } from './subjectOf';
import { weightOf } from './weightOf';

const MAX_TITLE = 200;

const strength = ({ reason }: Occurrence): number => FINDING_REASONS.indexOf(reason);

const same = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? '') : '');

const unique = <Value>(lists: ReadonlyArray<readonly Value[]>): Value[] => [...new Set(lists.flat())];

/** What is known of all together: names from the newest, and what is the same for all. */
function merged(subjects: readonly Subject[], newest: Subject): Subject {
  return {
    ...newest,
    service: same(subjects.map(({ service }) => service)),
    severity: same(subjects.map(({ severity }) => severity)),
    labels: unique(subjects.map(({ labels }) => labels)),
    tickets: unique(subjects.map(({ tickets }) => tickets)),
    checks: unique(subjects.map(({ checks }) => checks)),
    notes: unique(subjects.map(({ notes }) => notes)),
    entry: subjects.map(({ entry }) => entry).find((entry) => entry !== '') ?? '',
  };
}

function findingOf(occurrences: readonly Occurrence[]): RaisedFinding | undefined {
  const newest = [...occurrences].sort((a, b) => strength(a) - strength(b) || b.at - a.at)[0];
  if (newest === undefined) {
    return undefined;
  }
  const { rule, reason, pattern } = newest;
  const title = plainLine(newest.title(), MAX_TITLE);
  const subject = subjectOf(newest);
  const evidence = evidenceOf(occurrences);
  const whole = merged(occurrences.map(subjectOf), subject);
  const proposals = proposalsFor(whole, reason, title, evidence);
  return { pattern, rule, reason, customer: subject.customer, title, evidence, proposals };
}

/** Those of a pattern that are often enough, of whatever they are counted by. */
const enoughOf = (occurrences: readonly Occurrence[], material: ReviewMaterial): Occurrence[] =>
  [...listsBy(occurrences, ({ reason, series }) => `${reason}\n${series ?? ''}`).values()].flatMap((series) =>
    oftenEnough(series, material)
  );

/** As raiseFindings, in steps of some milliseconds. */
export function* findingsInSteps(material: ReviewMaterial): Steps<RaisedFinding[]> {
  const facts = reviewFacts(material);
  const patterns = listsBy(yield* occurrencesOf(facts), ({ pattern }) => pattern);
  const raised: Array<{ finding: RaisedFinding; weight: number }> = [];
  for (const occurrences of patterns.values()) {
    yield;
    const enough = enoughOf(occurrences, material);
    const finding = findingOf(enough);
    if (finding !== undefined && facts.isOurs(finding.customer)) {
      raised.push({ finding, weight: weightOf(finding, enough, material.from) });
    }
  }
  return raised
    .sort((a, b) => b.weight - a.weight || (a.finding.pattern < b.finding.pattern ? -1 : 1))
    .map(({ finding }) => finding);
}

/**
 * What the three rules find in the period: each pattern once, with what speaks for it from 30 days, what matters most
 * first. Nothing is left out for being too much, or known already; see capFindings.
 */
export const raiseFindings = (material: ReviewMaterial): RaisedFinding[] => allAtOnce(findingsInSteps(material));
