/** One figure of the table: what was measured, its value with unit, and how. */
export interface Figure {
  what: string;
  value: string;
  how: string;
}

/** Minimum, median and maximum of several measurements. */
export interface Spread {
  minimum: number;
  median: number;
  maximum: number;
}

/** Runs `action` several times, one after the other, and answers the spread in milliseconds. */
export async function timed(times: number, action: (round: number) => Promise<void>): Promise<Spread> {
  const results: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await action(round);
    results.push(performance.now() - started);
  }
  return spread(results);
}

/** The spread of numbers; all zero when there are none. */
export function spread(numbers: number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    minimum: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    maximum: sorted.at(-1) ?? 0,
  };
}

/** `612 ms (598–701)`: the median, and the range in brackets. */
export function inMilliseconds({ minimum, median, maximum }: Spread): string {
  return `${Math.round(median)} ms (${Math.round(minimum)}–${Math.round(maximum)})`;
}
