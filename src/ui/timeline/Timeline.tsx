import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { TimelineItem, TimelineLane } from '../../domain/timeline/TimelineItem';
import { nextAt } from './nextAt';
import { timeNames } from './timeNames';
import { TimelineAxis } from './TimelineAxis';
import { TimelineStrip } from './TimelineStrip';
import { getTimelineStyles } from './timelineStyles';
import { TimelineTold } from './TimelineTold';
import { useLayout } from './useLayout';
import { useSpot, type ItemsAt } from './useSpot';
import { useWidth } from './useWidth';

interface Props {
  /** The time that is shown, milliseconds since 1970; what begins at `to` is not in it. */
  from: number;
  to: number;
  /** The customer's, IANA. */
  zone: string;
  /** Given anew only where something in them is another: that draws thousands anew. */
  lanes: readonly TimelineLane[];
  /** The id of an item, or ''. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** The numbers in a `data-` attribute. */
const numbersIn = (text: string | undefined): number[] => (text ?? '').split(' ').map(Number);

/**
 * What happened, in lanes over a time. Tab reaches it once; there the arrow keys lead from item to item of all lanes by
 * time, and Enter chooses.
 */
export function Timeline({ from, to, zone, lanes, chosen, onChoose }: Props) {
  const styles = useStyles2(getTimelineStyles);
  const timeline = useRef<HTMLDivElement>(null);
  const outerPx = useWidth(timeline);
  const { span, isNarrow, widthPx, items, order, placed, ticks } = useLayout(lanes, { from, to }, zone, outerPx);
  const timeOf = useMemo(() => timeNames(zone), [zone]);
  const nameOf = useMemo(() => (item: TimelineItem) => `${item.label}, ${item.sign.word}, ${timeOf(item)}`, [timeOf]);

  // Where one was last, until something else is chosen.
  const [last, setLast] = useState({ id: '', chosen });
  const stop = [last.chosen === chosen ? last.id : '', chosen].find((id) => order.has(id)) ?? items[0]?.id ?? '';

  const itemsAt: ItemsAt = ({ dataset }) => {
    if (dataset['at'] !== undefined) {
      const item = items[Number(dataset['at'])];
      return item && { items: [item], isCount: false };
    }
    const [lane = -1, index = -1] = numbersIn(dataset['count']);
    const box = placed[lane]?.boxes[index];
    return box?.kind === 'count' ? { items: box.items, isCount: true } : undefined;
  };
  const { spot, isOpen, look, lookAway, enter, leave, open, dismiss, close } = useSpot(lanes, itemsAt);
  const focus = (at: number | undefined) => timeline.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();

  const press = ({ target, currentTarget }: MouseEvent<HTMLElement>) => {
    const element = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-at], [data-count]') : null;
    const found = element === null ? undefined : itemsAt(element);
    const [item] = found?.items ?? [];
    if (element !== null && found?.isCount === true) {
      open(element, currentTarget);
    } else if (item !== undefined) {
      onChoose(item.id);
    }
  };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined;
    if (event.key === 'Escape') {
      const first = dismiss(event);
      if (first !== undefined) {
        focus(order.get(first.id));
      }
      return;
    }
    const next = at === undefined ? undefined : nextAt(event.key, Number(at), items.length);
    if (next !== undefined) {
      event.preventDefault();
      focus(next);
    }
  };
  return (
    // Its buttons are what is pressed; here is where all of them are heard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={timeline}
      className={styles.timeline}
      role="group"
      aria-label={t('timeline.title', 'Timeline')}
      onPointerOver={look}
      onPointerLeave={lookAway}
      onFocus={(event) => {
        enter(event);
        const item = items[Number(event.target.dataset['at'] ?? -1)];
        if (item !== undefined) {
          setLast({ id: item.id, chosen });
        }
      }}
      onBlur={leave}
      onClick={press}
      onKeyDown={move}
    >
      <TimelineAxis {...{ span, ticks, zone, widthPx, isNarrow, styles }} />
      {lanes.map((lane, number) => {
        const its = placed[number];
        const ifHere = (id: string) => (lane.items.some((item) => item.id === id) ? id : '');
        return (
          its && (
            <TimelineStrip
              key={lane.id}
              {...{ lane, number, order, nameOf, isNarrow, styles }}
              placed={its}
              chosen={ifHere(chosen)}
              stop={ifHere(stop)}
            />
          )
        );
      })}
      {spot !== undefined && (
        <TimelineTold
          {...{ spot, isOpen, zone }}
          widthPx={outerPx}
          nameOf={timeOf}
          onChoose={(id) => {
            close();
            onChoose(id);
          }}
        />
      )}
    </div>
  );
}
