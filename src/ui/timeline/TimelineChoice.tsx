import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useLayoutEffect, useRef } from 'react';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';
import { StateLabel } from '../StateLabel';

interface Props {
  items: readonly TimelineItem[];
  /** When an item was. */
  nameOf: (item: TimelineItem) => string;
  onChoose: (id: string) => void;
}

/** The items that are drawn as one, to choose one of them. */
export function TimelineChoice({ items, nameOf, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={t('timeline.number', 'Items: {{number}}', { number: items.length })}
    >
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <button type="button" className={styles.button} onClick={() => onChoose(item.id)}>
            <StateLabel sign={item.sign} word={item.sign.word} />
            <span>{item.label}</span>
            <span className={styles.quiet}>{nameOf(item)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  // There may be hundreds; what is out of sight is not laid out.
  item: css({ contentVisibility: 'auto', containIntrinsicSize: 'auto 28px' }),
  button: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1),
    width: '100%',
    minHeight: 28,
    padding: theme.spacing(0.5),
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'transparent',
    font: 'inherit',
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.border}`, outlineOffset: -2, boxShadow: 'none' },
  }),
  quiet: css({ color: theme.colors.text.secondary }),
});
