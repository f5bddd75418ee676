import { benchmarksNamed, reported } from '../figures/benchmarksNamed.ts';
import { readGoBenchmarks } from '../figures/goOutput.ts';
import { milliseconds, spread, type Figure } from '../figures/measure.ts';
import { ofTickets, sizes, type Size } from './sizes.ts';

/** What is told of each size: the benchmark's name, and what it is. */
const answers: ReadonlyArray<readonly [name: string, what: string]> = [
  ['open_tickets', 'count of the open ones'],
  ['by_customer_and_state', 'count of all by customer and state'],
  ["a_year's_daily_trend_by_priority", "a year's daily trend by priority"],
  ['compliance_by_month', "a year's compliance by month"],
  ['time_to_resolve', "a year's time to resolve by priority"],
  ['at_risk', 'the tickets at risk, and how long they still have'],
  ['the_most_urgent_tickets', 'the 100 most urgent tickets'],
];

/** What one copy takes for its answers, in what `BenchmarkMirror` and `BenchmarkMirrorCrowd` printed. */
function figuresOf(output: string, size: Size): Figure[] {
  const benchmarks = readGoBenchmarks(output);
  const own = (name: string) => `Mirror/${size}_tickets/${name}`;
  const crowd = (unit: string) => milliseconds(reported(benchmarks, `MirrorCrowd/${size}_tickets`, unit));
  const took = (name: string) =>
    milliseconds(spread(benchmarksNamed(benchmarks, own(name)).map((run) => run.milliseconds)).median);
  const megabytes = (unit: string) => `${reported(benchmarks, own('memory'), unit).toFixed(0)} MB`;
  const of = ofTickets(size);
  return [
    ...answers.map(([name, what]) => ({
      what: `${what}; ${of}`,
      value: took(name),
      how: `processor ${milliseconds(reported(benchmarks, own(name), 'cpu-ms/op'))}`,
    })),
    {
      what: `20 queries a second; ${of}`,
      value: `p50 ${crowd('p50-ms')}, p95 ${crowd('p95-ms')}`,
      how: 'the 12 panels of a dashboard in turn, for ten seconds, whether or not the one before is done',
    },
    {
      what: `restart to first answer; ${of}`,
      value: took('restart_to_first_answer'),
      how: 'the copy is read from the store, which is SQLite',
    },
    {
      what: `memory; ${of}`,
      value: megabytes('mirror-MB'),
      how: `in use after a collection; in the store ${megabytes('store-MB')}`,
    },
  ];
}

/** What copies of each size take for their answers. */
export const answerFigures = (output: string): Figure[] => sizes.flatMap((size) => figuresOf(output, size));
