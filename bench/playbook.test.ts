import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { matchFigures } from './playbook.ts';

describe('the figures of matching', () => {
  it('are the medians of the size that is aimed at, whatever else was measured', () => {
    const line = (size: string, ns: number) => `BenchmarkMatch/${size}-2 \t 10 \t ${ns} ns/op \t 12 B/op\n`;
    const aim = '1000_entries,_10000_label_sets';
    const output = [90, 40, 60].map((ms) => line(aim, ms * 1e6)).join('') + line('2000_entries,_20000_label_sets', 9e9);
    assert.deepEqual(
      matchFigures(output).map(({ value, how }) => [value, how.slice(0, 16)]),
      [['60.0 ms', 'median of 3 runs']]
    );
  });

  it('are missed where the benchmark is gone', () => {
    assert.throws(() => matchFigures('PASS'), /There is no benchmark of matching any more/);
  });
});
