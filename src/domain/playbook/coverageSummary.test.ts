import { coverageSummary } from './coverageSummary';

const figures = (customer: string, rules: number, covered: number) => ({
  ...{ customer, rules, covered },
  ...{ unknown: 0, conflicts: 1, catchAllOnly: 0 },
});

it('has a row for every customer, and one for what names none of them', () => {
  const rows = coverageSummary(
    [figures('acme', 4, 3), figures('ACME Ltd', 2, 2), figures('acm', 2, 0), figures('', 1, 1)],
    [
      { id: 'acme', name: 'ACME Ltd' },
      { id: 'globex', name: 'Globex' },
    ]
  );
  expect(rows).toEqual([
    { ...figures('', 3, 1), conflicts: 2 },
    { ...figures('acme', 6, 5), conflicts: 2 },
    { ...figures('globex', 0, 0), conflicts: 0 },
  ]);
});
