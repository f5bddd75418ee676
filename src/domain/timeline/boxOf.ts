import type { TimelineItem, TimelineSpan } from './TimelineItem';

/** A timeline's time, and how wide it is drawn. */
export interface DrawnSpan extends TimelineSpan {
  widthPx: number;
}

/** Where one item is drawn, in pixels from the left. A bar shows how long something took, a mark only when it was. */
export interface ItemBox {
  kind: 'mark' | 'bar';
  left: number;
  width: number;
  item: TimelineItem;
  /** Whether a bar began before, or goes on after, what is shown. */
  isCut: { left: boolean; right: boolean };
}

/** As wide as a finger or pointer needs it. */
export const MARK_PX = 24;

const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** The box of an item that is in the span: a bar where it is long enough to be seen as one, else a mark at its middle. */
export function boxOf(item: TimelineItem, { from, to, widthPx }: DrawnSpan): ItemBox {
  const end = item.to ?? item.from;
  const isCut = { left: item.from < from, right: end > to };
  const place = (ms: number) => within(((ms - from) / (to - from)) * widthPx, widthPx);
  const [left, right] = [place(item.from), place(end)];
  return right - left >= MARK_PX
    ? { kind: 'bar', left, width: right - left, item, isCut }
    : { kind: 'mark', left: within((left + right - MARK_PX) / 2, widthPx - MARK_PX), width: MARK_PX, item, isCut };
}
