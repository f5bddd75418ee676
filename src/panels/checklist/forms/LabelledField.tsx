import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  /** As wide as a sentence rather than a word. */
  isWide?: boolean;
  /** Draws the field, which takes the id. */
  children: (id: string) => ReactNode;
}

/** A field with its name above it, small enough for a form inside a list. */
export function LabelledField({ label, isWide = false, children }: Props) {
  const styles = useStyles2(getStyles);
  const id = useId();
  return (
    <div className={isWide ? styles.wide : styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  field: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), minWidth: 0 }),
  wide: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), flex: '1 1 240px', minWidth: 0 }),
  label: css({ fontSize: theme.typography.bodySmall.fontSize, color: theme.colors.text.secondary }),
});
