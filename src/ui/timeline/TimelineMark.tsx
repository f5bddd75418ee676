import { memo } from 'react';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';
import { ROW_PX, type TimelineStyles } from './timelineStyles';

interface Props {
  item: TimelineItem;
  /** What one is and when it was, for those who hear it. */
  nameOf: (item: TimelineItem) => string;
  /** Its number among the items of all lanes by time. */
  at: number;
  /** How it is drawn; folded where it is one of many at a place. */
  shape: 'mark' | 'bar' | 'folded';
  left: number;
  width: number;
  row: number;
  isCutLeft: boolean;
  isCutRight: boolean;
  isChosen: boolean;
  /** Whether Tab reaches it. */
  isStop: boolean;
  styles: TimelineStyles;
}

/** From here a bar has room for the beginning of its label. */
const LABEL_FROM_PX = 72;

/** What an item looks like that has no glyph of its own. */
const POINT = '●';

function classesOf({ item, shape, isCutLeft, isCutRight, isChosen, styles }: Props): string {
  return [
    ...[styles.item, styles[item.sign.tone], shape === 'bar' ? styles.bar : styles.mark],
    ...[item.isMuted === true && styles.muted, isCutLeft && styles.cutLeft, isCutRight && styles.cutRight],
    ...[shape === 'folded' && styles.folded, isChosen && styles.chosen],
  ]
    .filter(Boolean)
    .join(' ');
}

/** One item. It listens to nothing itself: the timeline hears all of them. */
export const TimelineMark = memo(function TimelineMark(props: Props) {
  const { item, nameOf, at, shape, left, width, row, isChosen, isStop, styles } = props;
  return (
    <li className={classesOf(props)} style={{ left, width, top: row * ROW_PX }}>
      <button
        type="button"
        data-at={at}
        aria-label={nameOf(item)}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
      >
        {item.sign.glyph || POINT}
        {shape === 'bar' && width >= LABEL_FROM_PX && <span className={styles.label}>{item.label}</span>}
      </button>
    </li>
  );
});
