import type { PluginMeta } from '@grafana/data';
import { getBackendSrv, locationService } from '@grafana/runtime';
import { Alert, Button, LoadingPlaceholder } from '@grafana/ui';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { reloadDataSources } from '../services/reloadDataSources.ts';
import { AdminOnly } from './AdminOnly.tsx';

export function NewDataSourcePage() {
  return (
    <Page title="Add data source" subTitle="Choose a type; its settings follow">
      <AdminOnly>
        <TypeChoice />
      </AdminOnly>
    </Page>
  );
}

function TypeChoice() {
  const loaded = useLoaded('types', () => getBackendSrv().get<PluginMeta[]>('/api/plugins', { type: 'datasource' }));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading types" />;
  }
  if (loaded.state === 'failed') {
    return <Alert severity="error" title={loaded.sentence} />;
  }
  const types = loaded.value.filter(({ type }) => type === 'datasource');
  if (types.length === 0) {
    return <p>No data source plugin is installed, or its app is not enabled.</p>;
  }
  return types.map(({ id, name }) => (
    <div key={id}>
      <Button variant="secondary" onClick={() => void create(id, name)}>
        {name}
      </Button>
    </div>
  ));
}

async function create(type: string, typeName: string): Promise<void> {
  const body = { name: `${typeName} ${Date.now().toString(36)}`, type, access: 'proxy' };
  const { datasource } = await getBackendSrv().post<{ datasource: { uid: string } }>('/api/datasources', body);
  await reloadDataSources();
  locationService.push(`/connections/datasources/edit/${datasource.uid}`);
}
