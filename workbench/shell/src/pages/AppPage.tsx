import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import { Suspense, useLayoutEffect } from 'react';
import { useLocation, useParams } from 'react-router-dom-v5-compat';
import { me } from '../chrome/me.ts';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { pageTitle } from '../chrome/usePageTitle.ts';
import { mayOpenPath } from '../plugins/appPages.ts';
import { importAppPlugin } from '../plugins/importAppPlugin.ts';

/** An app's root page, which routes on below `/a/<plugin>`. */
export function AppPage() {
  const { pluginId = '' } = useParams();
  const loaded = useLoaded(pluginId, () => importAppPlugin(pluginId));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading app" />;
  }
  if (loaded.state === 'failed') {
    return (
      <Page title="App not found">
        <Alert severity="error" title={`The app ${pluginId} could not be loaded`}>
          {loaded.sentence}
        </Alert>
      </Page>
    );
  }
  return <AppRoot key={pluginId} plugin={loaded.value} />;
}

function AppRoot({ plugin }: { plugin: AppPlugin }) {
  const { pathname, search } = useLocation();
  const { meta, root: Root } = plugin;
  // Before the effects of the app's own page, which may name the tab more exactly.
  useLayoutEffect(() => {
    document.title = pageTitle(meta.name);
  }, [meta.name]);
  if (!meta.enabled) {
    return (
      <Sentence
        title={meta.name}
        text="This app is not enabled. An administrator can enable it on its configuration page."
      />
    );
  }
  if (!Root) {
    return <Sentence title={meta.name} text="This app has no page." />;
  }
  if (!mayOpenPath(meta, pathname, me().orgRole)) {
    return <Sentence title={meta.name} text="You do not have permission to see this page." />;
  }
  return (
    <ErrorBoundaryAlert style="page">
      <PluginContextProvider meta={meta}>
        <Suspense fallback={<LoadingPlaceholder text="Loading page" />}>
          <Root
            meta={meta}
            basename={`/a/${meta.id}`}
            onNavChanged={() => undefined}
            query={locationSearchToObject(search)}
            path={pathname}
          />
        </Suspense>
      </PluginContextProvider>
    </ErrorBoundaryAlert>
  );
}

function Sentence({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <Alert severity="info" title={text} />
    </Page>
  );
}
