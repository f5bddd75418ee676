/**
 * The smallest value that is not less than the given share of all (nearest rank: the value itself, never one between
 * two); null of none. The median is the share 0.5, so of an even number the lower of the two in the middle; p90 is 0.9.
 */
export function nearestRank(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const median = (values: readonly number[]): number | null => nearestRank(values, 0.5);
export const p90 = (values: readonly number[]): number | null => nearestRank(values, 0.9);
