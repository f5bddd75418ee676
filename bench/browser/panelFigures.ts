import type { Drawn } from './drawing.ts';
import { inMilliseconds, spread, toOne, type Figure, type Spread } from '../figures/measure.ts';
import type { Typed } from './typing.ts';

/** Of the large panel and of the usual one. */
export type Pair<T> = readonly [large: T, usual: T];

/** Two spreads and their ratio. */
export function compared(
  what: string,
  names: Pair<string>,
  spreads: Pair<Spread>,
  how: string | Pair<string>
): Figure[] {
  const hows = typeof how === 'string' ? [how, how] : how;
  return [
    ...spreads.map((one, index) => ({
      what: `${what}, ${names[index] ?? ''}`,
      value: inMilliseconds(one),
      how: hows[index] ?? '',
    })),
    {
      what: `${what}: ${names[0]} to ${names[1]}`,
      value: toOne(spreads[0].median, spreads[1].median),
      how: 'medians of one run',
    },
  ];
}

/** One step of the drawings of both panels. */
export function drawnFigures(what: string, names: Pair<string>, drawn: Pair<Drawn[][]>, step: number): Figure[] {
  const of = (drawings: readonly Drawn[][], member: keyof Drawn) =>
    spread(drawings.map((steps) => steps[step]?.[member] ?? Number.NaN));
  const how = (drawings: readonly Drawn[][]) =>
    `from the answer to the paint, fresh page, ${drawings.length} times; longest task ${atLeast(of(drawings, 'longestTask').median, 50)}`;
  return compared(what, names, [of(drawn[0], 'took'), of(drawn[1], 'took')], [how(drawn[0]), how(drawn[1])]);
}

/** What is below the least that is told is 0. */
const atLeast = (ms: number, least: number) => (ms === 0 ? `below ${least} ms` : `${Math.round(ms)} ms`);

/** How typing went. */
export function typedFigure(where: string, typed: Typed, more = ''): Figure {
  const keys = `slowest key to its paint ${atLeast(typed.slowestKey, 16)}, its listeners ${atLeast(typed.longestListeners, 16)}`;
  return {
    what: `longest task while typing a note, ${where}`,
    value: atLeast(typed.longestTask, 50),
    how: `${typed.signs} signs, ${typed.betweenMs} ms apart${more}: tasks of 50 ms or more: ${typed.longTasks}; ${keys}`,
  };
}
