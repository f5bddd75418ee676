import type { GoBenchmark } from './goOutput.ts';
import { spread } from './measure.ts';

/** The runs of one benchmark of Go; throws an Error that says what to change where it is gone. */
export function benchmarksNamed(benchmarks: readonly GoBenchmark[], name: string): GoBenchmark[] {
  const found = benchmarks.filter((one) => one.name === name);
  if (found.length === 0) {
    throw new Error(`There is no benchmark ${name} any more: change what reads it in bench/ with it.`);
  }
  return found;
}

/** The median of what the runs of a benchmark report by a unit; 0 where they report none. */
export function reported(benchmarks: readonly GoBenchmark[], name: string, unit: string): number {
  return spread(benchmarksNamed(benchmarks, name).map((one) => one.more[unit] ?? 0)).median;
}
