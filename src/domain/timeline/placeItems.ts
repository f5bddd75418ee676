import { boxOf, MARK_PX, type DrawnSpan, type ItemBox } from './boxOf';
import { groupByPlace } from './groupByPlace';
import { isWithin } from './isWithin';
import type { TimelineItem } from './TimelineItem';

/** Several items at one place, told by their number. */
export interface CountBox {
  kind: 'count';
  left: number;
  width: number;
  /** By time. */
  items: TimelineItem[];
  /** Whether these found no room below others, rather than being all there is at the place. */
  isMore: boolean;
}

/** A box in a row of its lane, counted from the top. */
export type PlacedBox = (ItemBox | CountBox) & { row: number };

export interface PlacedLane {
  boxes: PlacedBox[];
  /** How many rows it is high; one where it is empty. */
  rows: number;
}

/** Bars are drawn so many high, then counted. */
export const MOST_ROWS = 4;
/** So many marks at one place are drawn below one another, more as one. */
const MOST_MARKS = 3;
/** "+123" needs more room than "123". */
const MORE_PX = 36;

const byTime = (one: TimelineItem, other: TimelineItem): number => one.from - other.from;

/** Marks as they are, but many at one place as one. */
const folded = (marks: readonly ItemBox[]): Array<ItemBox | CountBox> =>
  groupByPlace(marks, MARK_PX).flatMap<ItemBox | CountBox>((group) =>
    group.length <= MOST_MARKS
      ? group
      : [
          {
            ...{ kind: 'count', isMore: false, left: group[0]?.left ?? 0, width: MARK_PX },
            items: group.map(({ item }) => item).sort(byTime),
          },
        ]
  );

/** What found no row, counted where it begins, in a row below the others. */
const counted = (left: ReadonlyArray<ItemBox | CountBox>, widthPx: number): PlacedBox[] => {
  const shifted = left.map((box) => ({ box, left: Math.max(0, Math.min(box.left, widthPx - MORE_PX)) }));
  return groupByPlace(shifted, MORE_PX).map((group) => ({
    ...{ kind: 'count', isMore: true, row: MOST_ROWS, left: group[0]?.left ?? 0, width: MORE_PX },
    items: group.flatMap(({ box }) => (box.kind === 'count' ? box.items : [box.item])).sort(byTime),
  }));
};

/**
 * Where the items of one lane are drawn. What overlaps goes into rows below one another; every item of the span is in
 * exactly one box, those outside it in none.
 */
export function placeItems(items: readonly TimelineItem[], span: DrawnSpan): PlacedLane {
  const boxes = items.filter((item) => isWithin(item, span)).map((item) => boxOf(item, span));
  const marks = folded(boxes.filter(({ kind }) => kind === 'mark'));
  const bars = boxes.filter(({ kind }) => kind === 'bar');
  const ends: number[] = Array.from({ length: MOST_ROWS }, () => 0);
  const placed: PlacedBox[] = [];
  const homeless: Array<ItemBox | CountBox> = [];
  for (const box of [...bars, ...marks].sort((one, other) => one.left - other.left || other.width - one.width)) {
    const row = ends.findIndex((end) => end <= box.left);
    if (row === -1) {
      homeless.push(box);
    } else {
      ends[row] = box.left + box.width;
      placed.push({ ...box, row });
    }
  }
  placed.push(...counted(homeless, span.widthPx));
  return { boxes: placed, rows: Math.max(1, ...placed.map(({ row }) => row + 1)) };
}
