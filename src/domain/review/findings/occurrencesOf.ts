import type { Occurrence } from './Occurrence';
import type { ReviewFacts } from './reviewFacts';
import { ruleA } from './ruleA';
import { ruleB } from './ruleB';
import { ruleC } from './ruleC';

/** All that the three rules look for in the whole material, whether it makes a finding or not. */
export const occurrencesOf = (facts: ReviewFacts): Occurrence[] => [...ruleA(facts), ...ruleB(facts), ...ruleC(facts)];

/** Occurrences by what they have in common. */
export function byKey(
  occurrences: readonly Occurrence[],
  keyOf: (one: Occurrence) => string
): Map<string, Occurrence[]> {
  const found = new Map<string, Occurrence[]>();
  for (const one of occurrences) {
    const key = keyOf(one);
    const list = found.get(key);
    if (list === undefined) {
      found.set(key, [one]);
    } else {
      list.push(one);
    }
  }
  return found;
}
