import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider } from '@grafana/scenes';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom-v5-compat';
import { Page } from '../chrome/Page.tsx';
import { useLoaded } from '../chrome/useLoaded.ts';
import { readDashboard, type DashboardModel } from '../dashboards/dashboardModel.ts';
import { toScene } from '../dashboards/toScene.ts';

/** One dashboard, to look at: it cannot be edited or saved here. */
export function DashboardPage() {
  const { uid = '' } = useParams();
  const loaded = useLoaded(uid, () => fetchDashboard(uid));
  if (loaded.state === 'loading') {
    return <LoadingPlaceholder text="Loading dashboard" />;
  }
  if (loaded.state === 'failed') {
    return (
      <Page title="Dashboard not found">
        <Alert severity="error" title={loaded.sentence} />
      </Page>
    );
  }
  return <Dashboard key={uid} model={loaded.value} />;
}

async function fetchDashboard(uid: string): Promise<DashboardModel> {
  const path = `/api/dashboards/uid/${encodeURIComponent(uid)}`;
  const { dashboard } = await getBackendSrv().get<{ dashboard: unknown }>(path, undefined, undefined, {
    showErrorAlert: false,
  });
  return readDashboard(dashboard);
}

function Dashboard({ model }: { model: DashboardModel }) {
  const scene = useMemo(() => toScene(model), [model]);
  return (
    <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
      <Page
        title={model.title}
        subTitle={model.description}
        actions={scene.timeControls.map((control) => (
          <control.Component key={control.state.key} model={control} />
        ))}
      >
        <scene.Component model={scene} />
      </Page>
    </UrlSyncContextProvider>
  );
}
