import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle.ts';

interface PageProps {
  readonly title: string;
  /** In the place of the plain title, where a plugin draws its own. */
  readonly heading?: ReactNode;
  readonly subTitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: heading, and a column that lets its content take the height that is left. */
export function Page({ title, heading, subTitle, actions, children }: PageProps) {
  const styles = useStyles2(getStyles);
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <div>
          {heading ?? <h1 className={styles.title}>{title}</h1>}
          {subTitle && <div className={styles.subTitle}>{subTitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={styles.content}>{children}</div>
    </main>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({
    display: 'flex',
    flexDirection: 'column',
    flex: 1,
    minWidth: 0,
    padding: theme.spacing(3),
    [theme.breakpoints.down('md')]: { padding: theme.spacing(2) },
  }),
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(2),
  }),
  title: css({ margin: 0 }),
  subTitle: css({ color: theme.colors.text.secondary }),
  actions: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'center', flexWrap: 'wrap' }),
  // Layouts of scenes are as high as their parent: without a height here their panels are 0 px high.
  content: css({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, minWidth: 0 }),
});
