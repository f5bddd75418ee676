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
