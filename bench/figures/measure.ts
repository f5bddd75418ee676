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
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
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

/** `1,187 ms`, `13.3 ms`, `0.08 ms`: one measurement, with no more digits than it is good for. */
export function milliseconds(number: number): string {
  const digits = number < 1 ? 2 : number < 100 ? 1 : 0;
  return `${number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}

/** `50.5 to 1`. */
export function toOne(one: number, other: number): string {
  return other > 0 ? `${(one / other).toFixed(1)} to 1` : 'not comparable';
}
