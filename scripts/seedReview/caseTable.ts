import type { Case } from './Case.ts';
import { namedCustomers } from './Customer.ts';

const rules = { a: '(a)', b: '(b)', c: '(c)' } as const;

const effects = { held: 'nothing: done, and it has held', came_back: 'nothing new: done, and it came back' } as const;

function raised({ raises, dismissed, solved }: Case): string {
  if (solved !== undefined) {
    return effects[solved.effect];
  }
  if (dismissed !== undefined) {
    return 'nothing: dismissed';
  }
  return raises.length === 0 ? 'nothing' : raises.map(({ rule, reason }) => `${rules[rule]} ${reason}`).join(', ');
}

/** The cases as rows of a table: customer, case, what happened, what must be raised. */
export const caseTable = (cases: readonly Case[]): string[][] =>
  cases.map((one) => [
    namedCustomers.find(({ id }) => id === one.customer)?.name ?? one.customer,
    one.id,
    one.story,
    raised(one),
  ]);
