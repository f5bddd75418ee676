import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { PageLink } from './PageLink';

interface Item {
  key: string;
  text: string;
  /** Said in a quieter voice after the text; may be empty. */
  detail: string;
  /** Where the text leads. */
  href?: string;
}

/** A list of short lines. */
export function PlainList({ label, items }: { label: string; items: readonly Item[] }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ key, text, detail, href }) => (
        <li key={key} className={styles.item}>
          {href === undefined ? <span>{text}</span> : <PageLink href={href}>{text}</PageLink>}
          {detail !== '' && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  item: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  }),
  detail: css({ color: theme.colors.text.secondary }),
});
