import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Props {
  /** What the entry is. */
  children: ReactNode;
  /** What can be done with it; undefined for nothing. */
  acts: ReactNode;
}

/** One line of a list of things that are kept: what it is, and beside it what can be done with it. */
export function EntryRow({ children, acts }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <li className={styles.row}>
      <div className={styles.text}>{children}</div>
      {acts !== undefined && <div className={styles.acts}>{acts}</div>}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
  }),
  text: css({ flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' }),
  acts: css({ display: 'flex', gap: theme.spacing(0.5), alignItems: 'center' }),
});
