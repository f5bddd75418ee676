import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { goDuration, readGoBenchmarks, readLogged, readWritten } from './goOutput.ts';

describe('a duration of Go', () => {
  it('is read in milliseconds', () => {
    assert.deepEqual(['1.5s', '211.745ms', '1m2s', '80µs'].map(goDuration), [1500, 211.745, 62_000, 0.08]);
  });

  it('is nothing where it is another text', () => {
    assert.equal(goDuration('soon'), undefined);
    assert.equal(goDuration(''), undefined);
  });
});

describe('benchmarks of Go', () => {
  const output = [
    'cpu: some processor',
    'BenchmarkYear/stats_by_check',
    'BenchmarkYear/stats_by_check-2 \t 3\t  13285622 ns/op\t  17.19 cpu-ms/op\t  500.0 rows',
    'BenchmarkTurn-16\t 5\t 80764 ns/op',
    '    bench_test.go:158: first ever, counting everything: 1.466657903s',
    'PASS',
  ].join('\n');

  it('are read with what they report beside the time', () => {
    assert.deepEqual(readGoBenchmarks(output), [
      { name: 'Year/stats_by_check', milliseconds: 13.285622, more: { 'cpu-ms/op': 17.19, rows: 500 } },
      { name: 'Turn', milliseconds: 0.080764, more: {} },
    ]);
  });

  it('log durations', () => {
    assert.deepEqual(readLogged(output + output, 'counting everything:'), [1466.657903, 1466.657903]);
    assert.deepEqual(readLogged(output, 'after a restart:'), []);
  });
});

describe('writers', () => {
  const output = [
    '=== RUN   TestWriters',
    '=== RUN   TestWriters/sqlite',
    '    x_test.go:59: 10000 entries by 20 writers in 530ms',
    '--- PASS: TestWriters/sqlite (0.59s)',
    '=== RUN   TestWriters/postgres',
    '    x_test.go:40: no PostgreSQL: no programs',
    '--- SKIP: TestWriters/postgres (0.00s)',
    '',
  ].join('\n');

  it('are read by the store that they wrote to', () => {
    assert.deepEqual(readWritten(output, 'sqlite'), { entries: 10_000, writers: 20, milliseconds: 530 });
  });

  it('are not there where the store was not', () => {
    assert.equal(readWritten(output, 'postgres'), undefined);
    assert.equal(readWritten(output, 'other'), undefined);
  });
});
