import { useMemo } from 'react';
import { itemsInOrder } from '../../domain/timeline/itemsInOrder';
import { placeItems, type PlacedLane } from '../../domain/timeline/placeItems';
import { ticksOf, type Tick } from '../../domain/timeline/ticksOf';
import type { TimelineItem, TimelineLane, TimelineSpan } from '../../domain/timeline/TimelineItem';
import { NARROW_PX, TITLES_PX } from './timelineStyles';

/** Where everything on a timeline is. */
interface Layout {
  span: TimelineSpan;
  /** Whether titles stand above their lanes. */
  isNarrow: boolean;
  /** How wide the lanes are without their titles, in pixels. */
  widthPx: number;
  /** The items of all lanes by time. */
  items: TimelineItem[];
  /** The number of each in it. */
  order: ReadonlyMap<string, number>;
  /** A member for each lane; none before the width is known, since drawing thousands twice takes twice as long. */
  placed: PlacedLane[];
  ticks: Tick[];
}

/** A day's name needs so much room. */
const TICK_PX = 72;

/** Lays lanes out over a time on so many pixels; each part anew only where what it depends on is another. */
export function useLayout(
  lanes: readonly TimelineLane[],
  { from, to }: TimelineSpan,
  zone: string,
  outerPx: number
): Layout {
  const isNarrow = outerPx < NARROW_PX;
  const widthPx = Math.max(0, isNarrow ? outerPx : outerPx - TITLES_PX);
  const span = useMemo(() => ({ from, to }), [from, to]);
  const items = useMemo(() => itemsInOrder(lanes, span), [lanes, span]);
  return {
    ...{ span, isNarrow, widthPx, items },
    order: useMemo(() => new Map(items.map(({ id }, index) => [id, index])), [items]),
    placed: useMemo(
      () => (widthPx === 0 ? [] : lanes.map((lane) => placeItems(lane.items, { ...span, widthPx }))),
      [lanes, span, widthPx]
    ),
    ticks: useMemo(() => ticksOf(span, zone, Math.floor(widthPx / TICK_PX)), [span, zone, widthPx]),
  };
}
