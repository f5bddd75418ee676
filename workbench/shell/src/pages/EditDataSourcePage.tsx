import {
  PluginContextProvider,
  type DataSourceApi,
  type DataSourcePlugin,
  type DataSourceSettings,
} from '@grafana/data';
import { getBackendSrv, getDataSourceSrv, locationService } from '@grafana/runtime';
import { Alert, Button, ErrorBoundaryAlert, Field, Input, LoadingPlaceholder, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useParams } from 'react-router-dom-v5-compat';
import { isAdmin } from '../chrome/me.ts';
import { Page } from '../chrome/Page.tsx';
import { sentenceOf } from '../chrome/sentenceOf.ts';
import { useLoaded } from '../chrome/useLoaded.ts';
import { importDataSourcePlugin } from '../plugins/importDataSourcePlugin.ts';
import { reloadDataSources } from '../services/reloadDataSources.ts';
import { forAdminsOnly } from './AdminOnly.tsx';
import { TestResult, type TestOutcome } from './TestResult.tsx';
import { testDataSource } from './testDataSource.ts';

interface Opened {
  readonly settings: DataSourceSettings;
  readonly plugin: DataSourcePlugin<DataSourceApi>;
}

export function EditDataSourcePage() {
  const { uid = '' } = useParams();
  if (!isAdmin()) {
    return <Page title="Data source">{forAdminsOnly}</Page>;
  }
  return <OpenDataSource key={uid} uid={uid} />;
}

function OpenDataSource({ uid }: { uid: string }) {
  const loaded = useLoaded(uid, () => open(uid));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading data source" />;
  }
  if (loaded.state === 'failed') {
    return (
      <Page title="Data source not found">
        <Alert severity="error" title={loaded.sentence} />
      </Page>
    );
  }
  const { settings, plugin } = loaded.value;
  return (
    <Page title={settings.name} subTitle={`Data source, type ${plugin.meta.name}`}>
      <DataSourceForm opened={loaded.value} />
    </Page>
  );
}

function address(uid: string): string {
  return `/api/datasources/uid/${encodeURIComponent(uid)}`;
}

async function fetchSettings(uid: string): Promise<DataSourceSettings> {
  return getBackendSrv().get(address(uid), undefined, undefined, { showErrorAlert: false });
}

async function open(uid: string): Promise<Opened> {
  const settings = await fetchSettings(uid);
  const meta = getDataSourceSrv().getInstanceSettings(uid)?.meta;
  if (!meta) {
    throw new Error(`The plugin of this data source (${settings.type}) is not installed, or its app is not enabled.`);
  }
  return { settings, plugin: await importDataSourcePlugin(meta) };
}

function DataSourceForm({ opened: { settings, plugin } }: { opened: Opened }) {
  const [options, setOptions] = useState(settings);
  const [outcome, setOutcome] = useState<TestOutcome>();
  const [isBusy, setBusy] = useState(false);
  const { ConfigEditor } = plugin.components;
  const saveAndTest = async () => {
    setBusy(true);
    setOutcome(undefined);
    try {
      if (!options.readOnly) {
        await getBackendSrv().put(address(options.uid), options);
        setOptions(await fetchSettings(options.uid));
        await reloadDataSources();
      }
      setOutcome(await testDataSource(options.uid));
    } catch (cause) {
      setOutcome({ status: 'error', message: sentenceOf(cause) });
    }
    setBusy(false);
  };
  const remove = async () => {
    await getBackendSrv().delete(address(options.uid));
    await reloadDataSources();
    locationService.push('/connections/datasources');
  };
  return (
    <Stack direction="column" gap={2}>
      {options.readOnly && (
        <Alert severity="info" title="Provisioned data source">
          This data source was added by config and cannot be modified using the UI. Please contact your server admin to
          update this data source.
        </Alert>
      )}
      <Field label="Name" htmlFor="data-source-name" disabled={options.readOnly}>
        <Input
          id="data-source-name"
          value={options.name}
          onChange={(e) => setOptions({ ...options, name: e.currentTarget.value })}
        />
      </Field>
      <ErrorBoundaryAlert>
        <PluginContextProvider meta={plugin.meta}>
          {ConfigEditor ? (
            <ConfigEditor options={options} onOptionsChange={setOptions} />
          ) : (
            <p>This type has no settings.</p>
          )}
        </PluginContextProvider>
      </ErrorBoundaryAlert>
      {outcome && <TestResult outcome={outcome} />}
      <Stack direction="row" gap={2}>
        <Button
          onClick={() => void saveAndTest()}
          disabled={isBusy}
          data-testid="data-testid Data source settings page Save and Test button"
        >
          {options.readOnly ? 'Test' : 'Save & test'}
        </Button>
        {!options.readOnly && (
          <Button variant="destructive" onClick={() => void remove()} disabled={isBusy}>
            Delete
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
