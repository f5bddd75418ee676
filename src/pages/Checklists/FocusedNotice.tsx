import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { useFocusOnce } from './useFocusOnce';

/** What has just been done, on the page to which that has led. The keyboard goes on from here, so it is read out first. */
export function FocusedNotice({ children }: { children: ReactNode }) {
  const styles = useStyles2(getStyles);
  const notice = useFocusOnce<HTMLDivElement>();
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      {children}
    </div>
  );
}

// It cannot be operated, so nothing needs to show that the keyboard is there.
const getStyles = () => ({ notice: css({ '&:focus, &:focus-visible': { outline: 'none', boxShadow: 'none' } }) });
