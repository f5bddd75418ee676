import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Props {
  /** What the group is called for those who do not see its border. */
  label: string;
  children: ReactNode;
}

/** A bordered group, one for each thing in a list of things with many fields. */
export function GroupBox({ label, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {children}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  group: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    padding: theme.spacing(2),
    minWidth: 0,
  }),
});
