import { readGoBenchmarks, type GoBenchmark } from './goOutput.ts';
import { milliseconds, spread, toOne, type Figure } from './measure.ts';
import { runGo } from './runGo.ts';

/** Each benchmark runs so often; of the runs the median is told. */
const times = 10;

/** What is told of each size: the benchmark's name, and what it is. */
const answers: ReadonlyArray<readonly [name: string, what: string]> = [
  ['open_tickets', 'count of the open ones'],
  ['by_customer_and_state', 'count of all by customer and state'],
  ["a_year's_daily_trend_by_priority", "a year's daily trend by priority"],
  ['compliance_by_month', "a year's compliance by month"],
  ['time_to_resolve', "a year's time to resolve by priority"],
  ['the_most_urgent_tickets', 'the 100 most urgent tickets'],
];

const sizes = [10_000, 100_000];

const median = (numbers: readonly number[]) => spread(numbers).median;

function find(benchmarks: readonly GoBenchmark[], name: string): GoBenchmark[] {
  const found = benchmarks.filter((one) => one.name === name);
  if (found.length === 0) {
    throw new Error(`There is no benchmark ${name} any more: change bench/mirror.ts with it.`);
  }
  return found;
}

function figuresOf(benchmarks: readonly GoBenchmark[], size: number): Figure[] {
  const of = `${size.toLocaleString('en')} tickets`;
  const runs = (name: string) => find(benchmarks, `Mirror/${size}_tickets/${name}`);
  const more = (name: string, unit: string) => median(runs(name).map((run) => run.more[unit] ?? 0));
  const took = (name: string) => median(runs(name).map((run) => run.milliseconds));
  return [
    ...answers.map(([name, what]) => ({
      what: `${what}; ${of}`,
      value: milliseconds(took(name)),
      how: `processor ${milliseconds(more(name, 'cpu-ms/op'))}`,
    })),
    {
      what: `20 queries a second; ${of}`,
      value: `${milliseconds(more('20_queries_a_second', 'p50-ms'))}, p95 ${milliseconds(more('20_queries_a_second', 'p95-ms'))}`,
      how: 'the 12 panels of a dashboard in turn, for ten seconds',
    },
    {
      what: `restart to first answer; ${of}`,
      value: milliseconds(took('restart_to_first_answer')),
      how: 'the copy is read from the store',
    },
    {
      what: `memory; ${of}`,
      value: `${more('memory', 'mirror-MB').toFixed(0)} MB`,
      how: `in use after a collection; in the store ${more('memory', 'store-MB').toFixed(0)} MB`,
    },
  ];
}

/** The figures of copied tickets in what their benchmarks printed. */
export function mirrorFigures(output: string): Figure[] {
  const benchmarks = readGoBenchmarks(output);
  const live = median(find(benchmarks, 'MirrorAgainstLive/live').map((run) => run.milliseconds));
  const copied = median(find(benchmarks, 'MirrorAgainstLive/mirror').map((run) => run.milliseconds));
  const asked = (name: string) =>
    median(find(benchmarks, `MirrorAgainstLive/${name}`).map((run) => run.more['requests/op'] ?? 0));
  const viewers = (name: string) => `${asked(name).toFixed(0)} requests`;
  return [
    ...sizes.flatMap((size) => figuresOf(benchmarks, size)),
    {
      what: 'a dashboard of 12 panels; asked live to answered from the copy',
      value: toOne(live, copied),
      how: `${milliseconds(live)} against ${milliseconds(copied)}; 10,000 tickets in Jira, each of its answers waits 80 ms; nothing remembered`,
    },
    {
      what: 'requests to the ticket system for the same dashboard',
      value: `${viewers('live')}, ${viewers('mirror')}`,
      how: 'live, from the copy; the copy looks once a minute, however many ask',
    },
  ];
}

/** What answers from a copy of tickets take, to the JSON of their frames, on SQLite. */
export async function mirror(): Promise<Figure[]> {
  const bench = ['-run', '^$', '-bench', 'Mirror', '-benchtime', `${times}x`, '-timeout', '30m'];
  return mirrorFigures(await runGo('mirror benchmarks', ['./pkg/plugin', ...bench]));
}
