import { median, nearestRank, p90 } from './nearestRank';

describe('nearestRank', () => {
  it.each<[number[], number | null, number | null]>([
    [[], null, null],
    [[7], 7, 7],
    [[2, 1], 1, 2],
    [[3, 1, 2], 2, 3],
    [[4, 1, 3, 2], 2, 4],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9],
    [[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 6, 10],
    [[-5, 100], -5, 100],
  ])('%j has the median %s and the p90 %s', (values, middle, high) => {
    expect([median(values), p90(values)]).toEqual([middle, high]);
  });

  it('does not sort as texts, nor change what it is given', () => {
    const values = [10, 9, 100];
    expect(nearestRank(values, 1)).toBe(100);
    expect(values).toEqual([10, 9, 100]);
  });
});
