import { reported } from '../figures/benchmarksNamed.ts';
import { readGoBenchmarks } from '../figures/goOutput.ts';
import { milliseconds, toOne, type Figure } from '../figures/measure.ts';
import { inRequests } from './inRequests.ts';

/** What 50 viewers see and cost, live and from the copy, in what `BenchmarkMirrorViewers` printed. */
export function viewerFigures(output: string): Figure[] {
  const benchmarks = readGoBenchmarks(output);
  const of = (way: string, unit: string) => reported(benchmarks, `MirrorViewers/${way}`, unit);
  const count = (way: string, unit: string) => of(way, unit).toLocaleString('en');
  const minutes = of('mirror', 'minutes');
  const length = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const schedule = `12 panels each, refreshed every 30 s, for ${length}; 10,000 tickets, 20 change a minute`;
  const took = (unit: string): Figure => ({
    what: `50 viewers, ${unit} of a query: live to the copy`,
    value: toOne(of('live', `${unit}-ms`), of('mirror', `${unit}-ms`)),
    how: `live ${milliseconds(of('live', `${unit}-ms`))}, from the copy ${milliseconds(of('mirror', `${unit}-ms`))}; ${schedule}`,
  });
  const asked = (way: string, name: string): Figure => ({
    what: `upstream requests of 50 viewers to those of one; ${name}`,
    value: toOne(of(way, 'requests'), of(way, 'alone-requests')),
    how: `${inRequests(of(way, 'requests'))} for 50 viewers, ${count(way, 'alone-requests')} for one beside them in the same ${length}`,
  });
  return [
    took('p50'),
    took('p95'),
    {
      what: '50 viewers, queries answered and not: live, from the copy',
      value: ['live', 'mirror']
        .map((way) => `${(of(way, 'queries') - of(way, 'failed')).toLocaleString('en')} and ${count(way, 'failed')}`)
        .join(', '),
      how: `a refresh that is due before the last one has ended is left out; ${schedule}`,
    },
    {
      what: '50 viewers, upstream requests: live to the copy',
      value: toOne(of('live', 'requests'), of('mirror', 'requests')),
      how: `live ${count('live', 'requests')}, from the copy ${count('mirror', 'requests')}; ${schedule}`,
    },
    asked('live', 'live'),
    asked('mirror', 'from the copy'),
  ];
}
