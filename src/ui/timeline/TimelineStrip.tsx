import { t } from '@grafana/i18n';
import { memo, useId, useMemo } from 'react';
import type { ItemBox } from '../../domain/timeline/boxOf';
import type { PlacedBox, PlacedLane } from '../../domain/timeline/placeItems';
import type { TimelineItem, TimelineLane } from '../../domain/timeline/TimelineItem';
import { TimelineCount } from './TimelineCount';
import { TimelineMark } from './TimelineMark';
import { ROW_PX, TITLES_PX, type TimelineStyles } from './timelineStyles';
import { useGrowing } from './useGrowing';

interface Props {
  lane: TimelineLane;
  placed: PlacedLane;
  /** Its number among the lanes. */
  number: number;
  /** The numbers of items among all by time. */
  order: ReadonlyMap<string, number>;
  nameOf: (item: TimelineItem) => string;
  /** The chosen item where it is in this lane; '' otherwise. */
  chosen: string;
  /** The item that Tab reaches where it is in this lane; '' otherwise. */
  stop: string;
  isNarrow: boolean;
  styles: TimelineStyles;
}

interface Mark extends Pick<ItemBox, 'item' | 'left' | 'width' | 'isCut'> {
  row: number;
  shape: 'mark' | 'bar' | 'folded';
}

const NOT_CUT = { left: false, right: false };

/** Each item of a box, and how it is drawn there. */
function marksIn(box: PlacedBox): Mark[] {
  return box.kind === 'count'
    ? box.items.map((item) => ({ ...box, item, shape: 'folded', isCut: NOT_CUT }))
    : [{ ...box, shape: box.kind }];
}

/** The items of a lane by time. */
const marksOf = ({ boxes }: PlacedLane): Mark[] =>
  boxes.flatMap(marksIn).sort((one, other) => one.item.from - other.item.from);

/** What can be seen, and the first `count` of what is folded away behind a number; all by time. */
function seenFirst(marks: readonly Mark[], count: number): readonly Mark[] {
  if (count >= marks.length) {
    return marks;
  }
  let left = count;
  return marks.filter(({ shape }) => shape !== 'folded' || left-- > 0);
}

/** One lane: its title and a list of its items. */
export const TimelineStrip = memo(function TimelineStrip(props: Props) {
  const { lane, placed, number, order, nameOf, chosen, stop, isNarrow, styles } = props;
  const id = useId();
  const all = useMemo(() => marksOf(placed), [placed]);
  const drawn = useGrowing(all.length);
  const marks = useMemo(() => seenFirst(all, drawn), [all, drawn]);
  return (
    <div
      className={styles.lane}
      style={isNarrow ? undefined : { gridTemplateColumns: `${TITLES_PX}px minmax(0, 1fr)` }}
    >
      <div className={styles.title} id={id}>
        {lane.title}
      </div>
      <div className={styles.track} style={{ height: placed.rows * ROW_PX }}>
        {marks.length === 0 ? (
          <span className={styles.none}>{lane.ifNone ?? t('timeline.none', 'None in this time')}</span>
        ) : (
          <ul className={styles.list} aria-labelledby={id}>
            {marks.map(({ item, left, width, row, shape, isCut }) => (
              <TimelineMark
                key={item.id}
                {...{ item, nameOf, shape, left, width, row, styles }}
                at={order.get(item.id) ?? -1}
                isCutLeft={isCut.left}
                isCutRight={isCut.right}
                isChosen={item.id === chosen}
                isStop={item.id === stop}
              />
            ))}
          </ul>
        )}
        {placed.boxes.map((box, index) =>
          box.kind === 'count' ? (
            <TimelineCount key={`${box.row} ${box.left}`} {...{ box, chosen, styles }} at={`${number} ${index}`} />
          ) : null
        )}
      </div>
    </div>
  );
});
