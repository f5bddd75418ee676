import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { config, getBackendSrv } from '@grafana/runtime';
import { TextLink, useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { me } from '../chrome/me.ts';
import { Page } from '../chrome/Page.tsx';
import { useLoaded, type Loaded } from '../chrome/useLoaded.ts';
import { allAppSettings } from '../plugins/appSettings.ts';

interface FoundDashboard {
  readonly uid: string;
  readonly title: string;
  readonly url: string;
  readonly folderTitle?: string;
}

interface Entry {
  readonly title: string;
  readonly url: string;
  readonly note?: string;
}

/** What there is to open, and who asks. */
export function StartPage() {
  const { name, login, email, orgRole } = me();
  const apps = useLoaded('apps', appEntries);
  const dashboards = useLoaded('dashboards', dashboardEntries);
  return (
    <Page title="Workbench" subTitle="A stand-in for Grafana to develop and test Rounds in">
      <Section title="Apps">
        <Entries loaded={apps} none="No app is installed." />
      </Section>
      <Section title="Dashboards">
        <Entries loaded={dashboards} none="There is no dashboard that you may see." />
      </Section>
      <Section title="Data sources">
        <Entries loaded={{ state: 'ready', value: dataSourceEntries() }} none="There is no data source." />
      </Section>
      <Section title="Who am I">
        <p>
          {name || login} ({login}){email ? `, ${email}` : ''}, {orgRole}
        </p>
      </Section>
    </Page>
  );
}

async function appEntries(): Promise<Entry[]> {
  const apps = await allAppSettings();
  return apps.map(({ id, name, enabled }) => ({
    title: name,
    url: enabled ? `/a/${id}` : `/plugins/${id}`,
    note: enabled ? undefined : 'not enabled',
  }));
}

async function dashboardEntries(): Promise<Entry[]> {
  const found = await getBackendSrv().get<FoundDashboard[]>('/api/search', { type: 'dash-db' });
  return found.map(({ title, uid, url, folderTitle }) => ({ title, url: url || `/d/${uid}`, note: folderTitle }));
}

function dataSourceEntries(): Entry[] {
  return Object.values(config.datasources)
    .filter(({ meta }) => meta.id !== 'grafana')
    .map(({ name, uid, type }) => ({ title: name, url: `/workbench/query?ds=${encodeURIComponent(uid)}`, note: type }));
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={useStyles2(getStyles)} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Entries({ loaded, none }: { loaded: Loaded<readonly Entry[]>; none: string }) {
  if (loaded.state === 'loading') {
    return <p>Loading</p>;
  }
  if (loaded.state === 'failed') {
    return <p>{loaded.sentence}</p>;
  }
  if (loaded.value.length === 0) {
    return <p>{none}</p>;
  }
  return (
    <ul>
      {loaded.value.map(({ title, url, note }) => (
        <li key={url}>
          <TextLink href={url}>{title}</TextLink>
          {note ? ` ${note}` : ''}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    marginBottom: theme.spacing(3),
    h2: { fontSize: theme.typography.h4.fontSize },
    ul: { listStyle: 'none' },
    li: { padding: theme.spacing(0.25, 0) },
  });
