import { monthGrid } from './monthGrid';

it('begins weeks on Monday and keeps to the month', () => {
  // 1 March 2026 is a Sunday.
  const march = monthGrid(2026, 3);
  expect(march[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(march).toHaveLength(6);
  expect(march[5]?.slice(0, 3)).toEqual(['2026-03-30', '2026-03-31', null]);
});

it('knows leap years and the end of a year', () => {
  const daysOf = (year: number, month: number) =>
    monthGrid(year, month)
      .flat()
      .filter((day) => day !== null);
  expect(daysOf(2028, 2)).toHaveLength(29);
  expect(daysOf(2027, 2)).toHaveLength(28);
  expect(daysOf(2026, 12).at(-1)).toBe('2026-12-31');
});
