import { css } from '@emotion/css';
import { Field, useStyles2, type FieldProps } from '@grafana/ui';

/** A labelled field as wide as an address, or as the screen where that is narrower. */
export function WideField(props: FieldProps) {
  const styles = useStyles2(getStyles);
  return <Field {...props} noMargin className={styles.field} />;
}

const getStyles = () => ({ field: css({ width: 400, maxWidth: '100%' }) });
