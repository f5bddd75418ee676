import type { CountBox } from '../../domain/timeline/placeItems';
import { worstTone } from '../../domain/timeline/worstTone';
import { ROW_PX, type TimelineStyles } from './timelineStyles';

interface Props {
  box: CountBox & { row: number };
  /** The place of its box in its lane, by which the timeline knows it. */
  at: string;
  chosen: string;
  styles: TimelineStyles;
}

const numberIn = ({ items, isMore }: CountBox): string => {
  // There is room for three digits; what is told on hover is exact.
  const number = items.length > 999 ? `${Math.floor(items.length / 1000)}k` : String(items.length);
  return isMore ? `+${number}` : number;
};

/** Many items at one place. For the pointer only: the keyboard and the ear meet its items one by one. */
export function TimelineCount({ box, at, chosen, styles }: Props) {
  const { items, isMore, left, width, row } = box;
  const classes = [
    ...[styles.item, styles.mark, styles.count, styles[worstTone(items.map(({ sign }) => sign.tone))]],
    ...[isMore && styles.more, items.some(({ id }) => id === chosen) && styles.holdsChosen],
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} style={{ left, width, top: row * ROW_PX }}>
      <button type="button" tabIndex={-1} aria-hidden="true" data-count={at}>
        {numberIn(box)}
      </button>
    </div>
  );
}
