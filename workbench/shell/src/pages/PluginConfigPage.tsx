import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { getBackendSrv, locationSearchToObject } from '@grafana/runtime';
import { Alert, Button, ErrorBoundaryAlert, LoadingPlaceholder, Tab, TabContent, TabsBar, TextLink } from '@grafana/ui';
import { Suspense } from 'react';
import { useLocation, useParams } from 'react-router-dom-v5-compat';
import { isAdmin } from '../chrome/me.ts';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { importAppPlugin } from '../plugins/importAppPlugin.ts';

/** An app's own configuration pages, as tabs, and the switch that enables it. */
export function PluginConfigPage() {
  const { pluginId = '' } = useParams();
  const loaded = useLoaded(pluginId, () => importAppPlugin(pluginId));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading plugin" />;
  }
  if (loaded.state === 'failed') {
    return (
      <Page title="Plugin not found">
        <Alert severity="error" title={`The app ${pluginId} could not be loaded`}>
          {loaded.sentence}
        </Alert>
      </Page>
    );
  }
  return <AppConfig plugin={loaded.value} />;
}

function AppConfig({ plugin }: { plugin: AppPlugin }) {
  const { search } = useLocation();
  const query = locationSearchToObject(search);
  const { meta, configPages = [] } = plugin;
  const current = configPages.find(({ id }) => id === query.page);
  const Body = current?.body;
  return (
    <Page title={meta.name} subTitle={meta.info.description} actions={isAdmin() && <EnableButton plugin={plugin} />}>
      <TabsBar>
        <Tab label="Overview" active={!current} href={`/plugins/${meta.id}`} />
        {configPages.map(({ id, title, icon }) => (
          <Tab key={id} label={title} icon={icon} active={id === current?.id} href={`/plugins/${meta.id}?page=${id}`} />
        ))}
      </TabsBar>
      <TabContent>
        {Body ? (
          <ErrorBoundaryAlert>
            <PluginContextProvider meta={meta}>
              <Suspense fallback={<LoadingPlaceholder text="Loading page" />}>
                <Body plugin={plugin} query={query} />
              </Suspense>
            </PluginContextProvider>
          </ErrorBoundaryAlert>
        ) : (
          <p>
            {meta.id}, version {meta.info.version}, {meta.enabled ? 'enabled' : 'not enabled'}.{' '}
            {meta.enabled && <TextLink href={`/a/${meta.id}`}>Open the app</TextLink>}
          </p>
        )}
      </TabContent>
    </Page>
  );
}

function EnableButton({ plugin: { meta } }: { plugin: AppPlugin }) {
  const toggle = async () => {
    const { jsonData, pinned } = meta;
    await getBackendSrv().post(`/api/plugins/${meta.id}/settings`, { enabled: !meta.enabled, pinned, jsonData });
    // The boot data lists the app's nested plugins only while it is enabled.
    window.location.reload();
  };
  return (
    <Button variant={meta.enabled ? 'secondary' : 'primary'} onClick={() => void toggle()}>
      {meta.enabled ? 'Disable' : 'Enable'}
    </Button>
  );
}
