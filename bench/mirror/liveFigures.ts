import { reported } from '../figures/benchmarksNamed.ts';
import { readGoBenchmarks, type GoBenchmark } from '../figures/goOutput.ts';
import { milliseconds, toOne, type Figure } from '../figures/measure.ts';
import { inRequests } from './inRequests.ts';
import { ofTickets, sizes, type Size } from './sizes.ts';

const questions = [
  ['dashboard', 'a dashboard of 12 panels'],
  ['open_tickets', 'count of the open ones'],
  ['trend', "a year's daily trend by priority"],
] as const;

const rounds = [
  ['cold', 'first', 'reading its store first'],
  ['warm', 'again', 'with all in memory'],
] as const;

type Question = (typeof questions)[number];
type Round = (typeof rounds)[number];

/** One way to ask one question: how long until the last answer, and what the ticket system was asked for it. */
function side(benchmarks: readonly GoBenchmark[], name: string, round: string) {
  const of = (unit: string) => reported(benchmarks, `MirrorAgainstLive/${name}`, `${round}-${unit}`);
  return { took: of('ms'), requests: of('requests'), approximate: of('approximate') };
}

function compared(benchmarks: readonly GoBenchmark[], size: Size, [name, what]: Question, round: Round): Figure {
  const [key, when, state] = round;
  const copied = side(benchmarks, `${size}_tickets/mirror/${name}`, key);
  const ofCopy = `${milliseconds(copied.took)} and ${inRequests(copied.requests)} from the copy, ${state}`;
  const asked = `${what}, ${when}; ${ofTickets(size)}`;
  if (name === 'dashboard' && size > 10_000) {
    const value = `${milliseconds(copied.took)}, ${inRequests(copied.requests)}`;
    return { what: asked, value, how: `from the copy, ${state}; live it would take many minutes and is not measured` };
  }
  const live = side(benchmarks, `${size}_tickets/live/${name}`, key);
  const cut = live.approximate > 0 ? ', and only approximate: it reads 50,000 tickets at most' : '';
  return {
    what: `${asked}: live to the copy`,
    value: toOne(live.took, copied.took),
    how: `live ${milliseconds(live.took)} and ${inRequests(live.requests)}${cut}; ${ofCopy}`,
  };
}

/** Live against the copy, in what `BenchmarkMirrorAgainstLive` printed. */
export function liveFigures(output: string): Figure[] {
  const benchmarks = readGoBenchmarks(output);
  const loaded = (size: Size): Figure => {
    const first = (unit: string) => reported(benchmarks, `MirrorAgainstLive/${size}_tickets/mirror/first_load`, unit);
    return {
      what: `the first load; ${ofTickets(size)}`,
      value: `${(first('load-ms') / 1000).toFixed(0)} s`,
      how: `${inRequests(first('requests'))}; what is open is there at once, then the newest`,
    };
  };
  return sizes.flatMap((size) => [
    ...questions.flatMap((one) => rounds.map((round) => compared(benchmarks, size, one, round))),
    loaded(size),
  ]);
}
