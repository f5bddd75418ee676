import { customerOf } from '../customerOf';
import type { CoverageFigures } from './coverage';

const NOTHING = { rules: 0, covered: 0, unknown: 0, conflicts: 0, catchAllOnly: 0 };

const sum = (a: CoverageFigures, b: CoverageFigures): CoverageFigures => ({
  customer: a.customer,
  rules: a.rules + b.rules,
  covered: a.covered + b.covered,
  unknown: a.unknown + b.unknown,
  conflicts: a.conflicts + b.conflicts,
  catchAllOnly: a.catchAllOnly + b.catchAllOnly,
});

/**
 * The figures as they are kept: a row for every customer there is, also without a rule, so that no older row stands for
 * him; and what names nobody, or somebody who is no one customer, in the row of ''.
 */
export function coverageSummary(
  figures: readonly CoverageFigures[],
  customers: ReadonlyArray<{ id: string; name: string }>
): CoverageFigures[] {
  const rows = new Map(['', ...customers.map(({ id }) => id)].map((id) => [id, { customer: id, ...NOTHING }]));
  for (const one of figures) {
    const customer = customerOf(one.customer, customers);
    rows.set(customer, sum(rows.get(customer) ?? { customer, ...NOTHING }, one));
  }
  return [...rows.values()];
}
