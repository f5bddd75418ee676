import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { engineFigures } from './engine.ts';

const year = [
  'stats_by_check',
  'stats_by_customer',
  'stats_as_series',
  'rounds_of_the_year',
  'missed_checks_of_the_year',
  'all_checks_of_the_year',
  'checks_of_30_days',
  'rounds_today',
  'checks_today',
].map((name) => `YearOf500Checks/${name}`);
const names = [...year, ...['stats', 'rounds', 'checks'].map((name) => `DayOf50Customers/${name}`)];
const printed = (all: readonly string[]) =>
  [
    ...all.map((name, index) => `Benchmark${name}-2 3 ${index + 1}000000 ns/op 1.5 cpu-ms/op 1500 rows`),
    'x_test.go:1: first ever, counting everything: 2s',
    'x_test.go:2: first after a restart: 200ms',
  ].join('\n');

describe('the figures of the engine', () => {
  it('are those of its benchmarks, with ratios of one run', () => {
    const figures = engineFigures(printed(names));
    const value = (what: string) => figures.find((one) => one.what.startsWith(what))?.value;
    assert.equal(value('check-stats by check'), '1.0 ms');
    assert.equal(value('first count ever to again'), '2000.0 to 1');
    assert.equal(value('first after a restart to again'), '200.0 to 1');
    assert.equal(value('checks: the year'), '0.7 to 1');
    assert.match(figures[0]?.how ?? '', /^1,500 rows in one answer/);
  });

  it('are not told where a benchmark is gone', () => {
    assert.throws(() => engineFigures(printed(names.slice(1))), /no benchmark YearOf500Checks\/stats_by_check/);
  });
});
