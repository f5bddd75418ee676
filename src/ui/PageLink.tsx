import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Props {
  /** With Grafana's sub-path, where there is one. */
  href: string;
  children: ReactNode;
}

/** A link to another page of Grafana, which takes the click itself; so it needs no router around it. */
export function PageLink({ href, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <a href={href} className={styles.link}>
      {children}
    </a>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ color: theme.colors.text.link, '&:hover': { textDecoration: 'underline' } }),
});
