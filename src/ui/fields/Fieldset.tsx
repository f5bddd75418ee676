import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Props {
  /** Shows every field in it, and lets none be changed. */
  readOnly: boolean;
  children: ReactNode;
}

/** Fields that can be changed together or not at all. */
export function Fieldset({ readOnly, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <fieldset disabled={readOnly} className={styles.fieldset}>
      {children}
    </fieldset>
  );
}

// A fieldset is by default as wide as its widest field, whatever the screen.
const getStyles = () => ({ fieldset: css({ minWidth: 0, margin: 0, padding: 0, border: 0 }) });
