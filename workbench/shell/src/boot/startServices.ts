import { EventBusSrv, locationUtil } from '@grafana/data';
import {
  config,
  FakeEchoSrv,
  locationService,
  setAppEvents,
  setBackendSrv,
  setChromeHeaderHeightHook,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setFolderPicker,
  setHelpNavItemHook,
  setLocationSrv,
  setMegaMenuOpenHook,
  setPluginImportUtils,
  setReturnToPreviousHook,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import { setPanelDataErrorView } from '#rt/components/PanelDataErrorView';
import { setPanelRenderer } from '#rt/components/PanelRenderer';
import { setPluginPage } from '#rt/components/PluginPage';
import { initOpenFeature } from '#rt/internal/openFeature/index';
import { setDataSourcePluginImporter } from '#rt/services/dataSource/dataSource';
import { initializeLoggersRegistry } from '#rt/services/logging/registry';
import { FolderPickerStandIn } from '../chrome/FolderPickerStandIn.tsx';
import { PanelDataErrorView } from '../chrome/PanelDataErrorView.tsx';
import { PanelRenderer } from '../chrome/PanelRenderer.tsx';
import { PluginPage } from '../chrome/PluginPage.tsx';
import { importDataSourcePlugin } from '../plugins/importDataSourcePlugin.ts';
import { getPanelPluginFromCache, importPanelPlugin } from '../plugins/importPanelPlugin.ts';
import { runRequest } from '../services/runRequest.ts';
import { WorkbenchBackendSrv } from '../services/WorkbenchBackendSrv.ts';
import { WorkbenchDataSourceSrv } from '../services/WorkbenchDataSourceSrv.ts';
import { WorkbenchTemplateSrv } from '../services/WorkbenchTemplateSrv.ts';
import { timeRangeForLinks, variablesForLinks } from '../dashboards/linkContext.ts';

/** Puts the workbench's own services into @grafana/runtime. Each may be set once a page, so a change needs a reload. */
export async function startServices(): Promise<void> {
  initializeLoggersRegistry();
  setBackendSrv(new WorkbenchBackendSrv());
  setAppEvents(new EventBusSrv());
  setEchoSrv(new FakeEchoSrv());
  setCurrentUser(config.bootData.user);
  setTemplateSrv(new WorkbenchTemplateSrv());
  setLocationSrv({ update: ({ path, query }) => locationService.push({ pathname: path, search: toSearch(query) }) });
  // Reflect, because the type of the configuration there is older than the configuration itself.
  Reflect.apply(locationUtil.initialize, locationUtil, [
    { config, getTimeRangeForUrl: timeRangeForLinks, getVariablesUrlParams: variablesForLinks },
  ]);
  if (config.bootData.user.isSignedIn) {
    await initOpenFeature();
  }
  setDataSourcePluginImporter(importDataSourcePlugin);
  setDataSourceSrv(new WorkbenchDataSourceSrv());
  setRunRequest(runRequest);
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache });
  setPluginPage(PluginPage);
  setPanelRenderer(PanelRenderer);
  setPanelDataErrorView(PanelDataErrorView);
  setFolderPicker(FolderPickerStandIn);
  setReturnToPreviousHook(() => () => undefined);
  setMegaMenuOpenHook(() => [false, () => undefined]);
  // The header scrolls away with the page.
  setChromeHeaderHeightHook(() => 0);
  setHelpNavItemHook(() => undefined);
}

function toSearch(query: object | undefined): string {
  return query ? new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString() : '';
}
