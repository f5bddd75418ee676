import type { DataSourceSettings } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Alert, LinkButton, LoadingPlaceholder, TextLink } from '@grafana/ui';
import { isAdmin } from '../chrome/me.ts';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { AdminOnly } from './AdminOnly.tsx';

export function DataSourcesPage() {
  const addButton = isAdmin() && <LinkButton href="/connections/datasources/new">Add data source</LinkButton>;
  return (
    <Page title="Data sources" actions={addButton}>
      <AdminOnly>
        <DataSourceList />
      </AdminOnly>
    </Page>
  );
}

function DataSourceList() {
  const loaded = useLoaded('datasources', () => getBackendSrv().get<DataSourceSettings[]>('/api/datasources'));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading data sources" />;
  }
  if (loaded.state === 'failed') {
    return <Alert severity="error" title={loaded.sentence} />;
  }
  if (loaded.value.length === 0) {
    return <p>There is no data source yet.</p>;
  }
  return (
    <ul style={{ listStyle: 'none' }}>
      {loaded.value.map(({ uid, name, type, readOnly }) => (
        <li key={uid}>
          <TextLink href={`/connections/datasources/edit/${uid}`}>{name}</TextLink> {type}
          {readOnly ? ', provisioned' : ''}
        </li>
      ))}
    </ul>
  );
}
