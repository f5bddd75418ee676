import type { Steps } from '../Steps';
import type { Occurrence } from './Occurrence';
import type { ReviewFacts } from './reviewFacts';
import { RULE_A } from './ruleA';
import { RULE_B } from './ruleB';
import { RULE_C } from './ruleC';

/** All that the three rules look for in the whole material, whether it makes a finding or not; a step for each. */
export function* occurrencesOf(facts: ReviewFacts): Steps<Occurrence[]> {
  const found: Occurrence[] = [];
  for (const look of [...RULE_A, ...RULE_B, ...RULE_C]) {
    yield;
    found.push(...look(facts));
  }
  return found;
}

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
