import { textHash } from '../../playbook/textHash';
import type { FindingRule } from './Finding';
import { plainLine } from './plainLine';

const MAX_PATTERN = 200;

/** Parts may hold what parts them. */
const part = (text: string): string => plainLine(text, 2_000).replaceAll(/[\\|]/g, (sign) => `\\${sign}`);

/**
 * What tells two findings apart: rule, customer, and what recurs. The same for the same trouble whenever it is looked
 * for; at most 200 characters, of which the last tell the longer ones apart.
 */
export function patternOf(rule: FindingRule, customer: string, kind: string, ...what: readonly string[]): string {
  const whole = [rule, customer, kind, ...what].map(part).join('|');
  return whole.length <= MAX_PATTERN ? whole : `${plainLine(whole, MAX_PATTERN - 15)}#${textHash(whole)}`;
}
