import { benchmarksNamed, reported } from './figures/benchmarksNamed.ts';
import { readGoBenchmarks, readLogged } from './figures/goOutput.ts';
import { milliseconds, spread, toOne, type Figure } from './figures/measure.ts';
import { runGo } from './figures/runGo.ts';

/** Each run makes its year anew; of the runs the median is told, of what one asks again within a run the mean. */
const runs = 3;
const times = 3;

const year = '500 checks over 365 days';
const day = 'one day of 50 customers, 3 rounds of 10 checks each';

/** The answers that are told: the benchmark's name, and what it is. */
const answers: ReadonlyArray<readonly [name: string, what: string, of: string]> = [
  ['YearOf500Checks/stats_by_check', 'check-stats by check', year],
  ['YearOf500Checks/stats_by_customer', 'check-stats of the customer', year],
  ['YearOf500Checks/stats_as_series', 'check-stats as a series', year],
  ['YearOf500Checks/rounds_of_the_year', 'rounds', year],
  ['YearOf500Checks/missed_checks_of_the_year', 'checks that were missed', year],
  ['YearOf500Checks/all_checks_of_the_year', 'checks, every one', year],
  ['YearOf500Checks/checks_of_30_days', 'checks of 30 days', year],
  ['YearOf500Checks/rounds_today', 'rounds of today', year],
  ['YearOf500Checks/checks_today', 'checks of today', year],
  ['DayOf50Customers/stats', 'check-stats of today', day],
  ['DayOf50Customers/rounds', 'rounds of today', day],
  ['DayOf50Customers/checks', 'checks of today', day],
];

const median = (numbers: readonly number[]) => spread(numbers).median;

/** The engine's figures in what its benchmarks printed. */
export function engineFigures(output: string): Figure[] {
  const benchmarks = readGoBenchmarks(output);
  const took = (name: string) => median(benchmarksNamed(benchmarks, name).map((one) => one.milliseconds));
  const first = median(readLogged(output, 'first ever, counting everything:'));
  const cold = median(readLogged(output, 'first after a restart:'));
  const again = took('YearOf500Checks/stats_by_check');
  const row = ([name, what, of]: (typeof answers)[number]): Figure => {
    const rows = reported(benchmarks, name, 'rows');
    return {
      what: `${what}; ${of}`,
      value: milliseconds(took(name)),
      how: `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} in one answer; processor ${milliseconds(reported(benchmarks, name, 'cpu-ms/op'))}`,
    };
  };
  return [
    ...answers.map(row),
    {
      what: 'checks: the year to its today',
      value: toOne(took('YearOf500Checks/all_checks_of_the_year'), took('YearOf500Checks/checks_today')),
      how: '365 days against one, of the same checklists',
    },
    {
      what: `first count ever; ${year}`,
      value: milliseconds(first),
      how: 'check-stats by check, when none of the rounds was counted yet',
    },
    {
      what: `first after a restart; ${year}`,
      value: milliseconds(cold),
      how: 'the same with nothing in memory and the counts in the store',
    },
    { what: 'first count ever to again', value: toOne(first, again), how: 'check-stats by check' },
    { what: 'first after a restart to again', value: toOne(cold, again), how: 'check-stats by check' },
  ];
}

/** What the engine takes for an answer: Go's benchmarks, from the query to the JSON of its frames, on SQLite; medians of runs. */
export async function engine(): Promise<Figure[]> {
  const bench = ['-run', '^$', '-bench', 'YearOf500|DayOf50', '-benchtime', `${times}x`, '-count', String(runs)];
  return engineFigures(await runGo('engine benchmarks', ['./pkg/plugin', ...bench]));
}
