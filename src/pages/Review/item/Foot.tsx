import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { SaidLine, type Said } from '../../../ui/review/SaidLine';

interface Props {
  said: Said | undefined;
  children: ReactNode;
}

/** What was just done, with its undo, and what is pressed most: in sight however long the item is, and under a thumb. */
export function Foot({ said, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.foot}>
      <SaidLine said={said} />
      {children}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  foot: css({
    position: 'sticky',
    bottom: 0,
    // The tick of a box, which may be scrolled below it, lies on layer 2.
    zIndex: 3,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    background: theme.colors.background.primary,
  }),
});
