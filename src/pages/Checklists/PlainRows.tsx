import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

/** A list without bullets; its items draw their own lines. */
export function PlainRows({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

const getStyles = () => ({ list: css({ listStyle: 'none', margin: 0, padding: 0, maxWidth: 1200 }) });
