import { customerOf } from '../../customerOf';
import type { RuleCoverage } from '../../playbook/coverage';
import { groupItems } from '../acts/actsAbout';
import { itemIds } from '../findings/itemIds';
import type { Figure } from './Figure';
import { idsOf, type PeriodFacts } from './periodFacts';
import { share } from './share';

/** Rules by their uid; one that is parted by customers is covered where all its parts are. */
function coveredRules(parts: readonly RuleCoverage[]): { of: string[]; items: string[]; unknown: number } {
  const of = [...new Set(parts.map(({ rule }) => rule.uid))];
  const without = new Set(parts.filter(({ state }) => state !== 'covered').map(({ rule }) => rule.uid));
  const unknown = new Set(parts.filter(({ state }) => state === 'unknown').map(({ rule }) => rule.uid));
  return {
    of: of.map(itemIds.rule),
    items: of.filter((uid) => !without.has(uid)).map(itemIds.rule),
    unknown: unknown.size,
  };
}

/**
 * `rule_coverage_pct`: enabled alert rules with an entry of which every alert of 90 days has one, catch-alls not
 * counted, of all enabled rules; as they are now, and not as they were in the period. Unknown: never seen, and only an
 * alert could tell; they count as not covered. Ids: rule:<uid>.
 */
function ruleCoverage({ material }: PeriodFacts): Figure {
  const { coverage, customer, customers } = material;
  const idOf = (label: string): string => (customers === undefined ? label : customerOf(label, customers));
  const parts = (coverage?.rules ?? []).filter((part) => customer === '' || idOf(part.customer) === customer);
  return share('rule_coverage_pct', { ...coveredRules(parts), isKnown: coverage !== null });
}

/**
 * `episode_coverage_pct`: episodes that count and had an entry when they began (a catch-all is none, a pin is one), of
 * those of which it is known. Unknown: the others.
 */
function episodeCoverage(facts: PeriodFacts): Figure {
  const known = facts.counted.filter((group) => facts.entryOf(group) !== undefined);
  const covered = known.filter((group) => facts.entryOf(group) !== '');
  return share('episode_coverage_pct', {
    ...{ of: idsOf(known), items: idsOf(covered) },
    unknown: facts.counted.length - known.length,
  });
}

/**
 * `useful_coverage_pct`: episodes of which a responder said that the entry worked, of those with a verdict. Unknown:
 * without one.
 */
function usefulCoverage(facts: PeriodFacts): Figure {
  const judged = facts.counted.filter((group) => facts.feedbackOf(...groupItems(group)) !== undefined);
  const worked = judged.filter((group) => facts.feedbackOf(...groupItems(group))?.verdict === 'worked');
  return share('useful_coverage_pct', {
    ...{ of: idsOf(judged), items: idsOf(worked) },
    unknown: facts.counted.length - judged.length,
  });
}

/** How far the playbook reaches: by rules, by what happened, and by what helped. */
export const coverageFigures = (facts: PeriodFacts): Figure[] => [
  ruleCoverage(facts),
  episodeCoverage(facts),
  usefulCoverage(facts),
];
