import type { Comparison } from '../schema/Column.ts';

/** Negative, zero or positive as `one` is less than, equal to or greater than `other`; numbers by size. */
export function compareValues(comparison: Comparison, one: string, other: string): number {
  if (comparison === 'number') {
    return Number(one) - Number(other);
  }
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether two values are the same: `1.0` is `1` where numbers are compared. */
export function sameValue(comparison: Comparison, one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && compareValues(comparison, one, other) === 0);
}
