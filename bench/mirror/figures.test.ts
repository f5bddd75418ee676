import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Figure } from '../figures/measure.ts';
import { answerFigures } from './answerFigures.ts';
import { liveFigures } from './liveFigures.ts';
import { viewerFigures } from './viewerFigures.ts';

const line = (name: string, more: string) => `Benchmark${name}-2 1 3000000 ns/op ${more}`;
const value = (figures: readonly Figure[], what: string) => figures.find((one) => one.what.startsWith(what))?.value;
const how = (figures: readonly Figure[], what: string) => figures.find((one) => one.what.startsWith(what))?.how ?? '';

const names = [
  'open_tickets',
  'by_customer_and_state',
  "a_year's_daily_trend_by_priority",
  'compliance_by_month',
  'time_to_resolve',
  'at_risk',
  'the_most_urgent_tickets',
  'restart_to_first_answer',
];
const bySize = (lines: (size: number) => string[]) => [10_000, 100_000].flatMap(lines).join('\n');

describe('the figures of a copy', () => {
  const printed = bySize((size) => [
    ...names.map((name) => line(`Mirror/${size}_tickets/${name}`, '2.5 cpu-ms/op')),
    line(`Mirror/${size}_tickets/memory`, '94.37 mirror-MB 82.96 store-MB'),
    line(`MirrorCrowd/${size}_tickets`, '2.9 p50-ms 21 p95-ms'),
  ]);

  it('are those of its benchmarks', () => {
    const figures = answerFigures(printed);
    assert.equal(value(figures, 'count of the open ones; 100,000'), '3.0 ms');
    assert.equal(value(figures, '20 queries a second; 10,000'), 'p50 2.9 ms, p95 21.0 ms');
    assert.equal(value(figures, 'memory; 100,000'), '94 MB');
    assert.match(how(figures, 'memory'), /83 MB$/);
  });

  it('are not told where a benchmark is gone', () => {
    assert.throws(
      () => answerFigures(printed.replaceAll('at_risk', 'risky')),
      /no benchmark Mirror\/10000_tickets\/at_risk/
    );
  });
});

describe('live against the copy', () => {
  const asked = (ms: number, requests: number, approximate = 0) =>
    ['cold', 'warm']
      .map((round) => `${ms} ${round}-ms ${requests} ${round}-requests ${approximate} ${round}-approximate`)
      .join(' ');
  const figures = liveFigures(
    bySize((size) => [
      ...['dashboard', 'open_tickets', 'trend'].flatMap((name) => [
        line(`MirrorAgainstLive/${size}_tickets/live/${name}`, asked(2000, 158, size === 100_000 ? 1 : 0)),
        line(`MirrorAgainstLive/${size}_tickets/mirror/${name}`, asked(20, 0)),
      ]),
      line(`MirrorAgainstLive/${size}_tickets/mirror/first_load`, '15635 load-ms 86 requests'),
    ])
  );

  it('is a ratio with both sides beside it', () => {
    assert.equal(value(figures, 'a dashboard of 12 panels, first; 10,000'), '100.0 to 1');
    assert.match(
      how(figures, 'a dashboard of 12 panels, first; 10,000'),
      /^live 2,000 ms and 158 requests; 20.0 ms and 0 requests/
    );
    assert.equal(value(figures, 'the first load; 10,000'), '16 s');
  });

  it('says what was not measured, and what is only approximate', () => {
    assert.equal(value(figures, 'a dashboard of 12 panels, first; 100,000'), '20.0 ms, 0 requests');
    assert.match(how(figures, 'a dashboard of 12 panels, first; 100,000'), /not measured/);
    assert.match(how(figures, "a year's daily trend by priority, first; 100,000"), /only approximate/);
    assert.doesNotMatch(how(figures, "a year's daily trend by priority, first; 10,000"), /only approximate/);
  });
});

describe('the figures of viewers', () => {
  const figures = viewerFigures(
    [
      line(
        'MirrorViewers/live',
        '150 p50-ms 15575 p95-ms 696 queries 147 failed 316 requests 67 alone-requests 5 minutes'
      ),
      line('MirrorViewers/mirror', '3 p50-ms 35 p95-ms 6000 queries 0 failed 6 requests 6 alone-requests 5 minutes'),
    ].join('\n')
  );

  it('compare both ways, and 50 with one', () => {
    assert.equal(value(figures, '50 viewers, p50'), '50.0 to 1');
    assert.equal(value(figures, '50 viewers, upstream requests'), '52.7 to 1');
    assert.equal(value(figures, 'upstream requests of 50 viewers to those of one; from the copy'), '1.0 to 1');
    assert.equal(value(figures, '50 viewers, queries'), '549 and 147, 6,000 and 0');
    assert.match(how(figures, '50 viewers, p95'), /for 5 minutes/);
  });
});
