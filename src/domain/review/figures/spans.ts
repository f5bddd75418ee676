import type { Figure } from './Figure';
import { median, p90 } from './nearestRank';
import type { FigureId } from './share';

/** How long something took; null where that is not known. */
export interface Span {
  item: string;
  milliseconds: number | null;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

/** One number of all spans that are known, in seconds; the others are counted as unknown. */
function ofSpans(id: FigureId, spans: readonly Span[], choose: (values: readonly number[]) => number | null): Figure {
  const known = spans.flatMap(({ item, milliseconds }) => (milliseconds === null ? [] : [{ item, milliseconds }]));
  const value = choose(known.map(({ milliseconds }) => milliseconds));
  return {
    id,
    value: value === null ? null : seconds(value),
    n: known.length,
    unknown: spans.length - known.length,
    of: spans.map(({ item }) => item),
    items: known.map(({ item }) => item),
  };
}

/** Median and 90th percentile, which skewed durations do not mislead as a mean would. */
export const medianAndP90 = (ids: readonly [FigureId, FigureId], spans: readonly Span[]): Figure[] => [
  ofSpans(ids[0], spans, median),
  ofSpans(ids[1], spans, p90),
];

/** The median alone. */
export const medianOf = (id: FigureId, spans: readonly Span[]): Figure => ofSpans(id, spans, median);
