import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Button, LinkButton, useStyles2, useTheme2 } from '@grafana/ui';
import { NavLink } from 'react-router-dom-v5-compat';
import { AppLinks } from './AppLinks.tsx';
import { me } from './me.ts';

/** Navigation: the workbench's own pages and those that apps ask to have in it; on the right, who is signed in. */
export function Header() {
  const styles = useStyles2(getStyles);
  const { isLight } = useTheme2();
  const { name, login, orgRole } = me();
  return (
    <header className={styles.header}>
      <nav aria-label="Workbench" className={styles.nav}>
        <NavLink to="/" end>
          Workbench
        </NavLink>
        <AppLinks />
        <NavLink to="/connections/datasources">Data sources</NavLink>
        <NavLink to="/workbench/query">Query</NavLink>
      </nav>
      <div className={styles.person}>
        <span>
          {name || login} ({orgRole})
        </span>
        <Button size="sm" fill="text" variant="secondary" onClick={() => void switchTheme(isLight)}>
          {isLight ? 'Dark' : 'Light'}
        </Button>
        <LinkButton size="sm" fill="text" variant="secondary" href="/logout" target="_self">
          Sign out
        </LinkButton>
      </div>
    </header>
  );
}

/** Stored as the person's preference. Grafana's packages settle the theme when they are loaded: so a new page. */
async function switchTheme(isLight: boolean): Promise<void> {
  await getBackendSrv().patch(
    '/api/user/preferences',
    { theme: isLight ? 'dark' : 'light' },
    { showSuccessAlert: false }
  );
  const url = new URL(window.location.href);
  url.searchParams.delete('theme');
  window.location.assign(url);
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({
    alignItems: 'center',
    background: theme.isDark ? '#12302e' : '#dcefed',
    borderBottom: `1px solid ${theme.isDark ? '#1d4c48' : '#9fcfca'}`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    justifyContent: 'space-between',
    padding: theme.spacing(0.5, 2),
  }),
  nav: css({
    display: 'flex',
    gap: theme.spacing(0.5),
    maxWidth: '100%',
    overflowX: 'auto',
    span: { color: theme.colors.text.secondary, padding: theme.spacing(0.5, 0, 0.5, 1), whiteSpace: 'nowrap' },
    a: {
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.primary,
      padding: theme.spacing(0.5, 1),
      whiteSpace: 'nowrap',
      '&:hover': { textDecoration: 'underline' },
      '&[aria-current="page"]': { background: theme.isDark ? '#1d4c48' : '#b7deda' },
    },
  }),
  person: css({
    alignItems: 'center',
    display: 'flex',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
