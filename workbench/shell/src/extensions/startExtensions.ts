import {
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginLinksHook,
} from '@grafana/runtime';
import { setGetObservablePluginComponents } from '#rt/services/pluginExtensions/getObservablePluginComponents';
import { setGetObservablePluginLinks } from '#rt/services/pluginExtensions/getObservablePluginLinks';
import { from, map } from 'rxjs';
import { findComponents } from './findComponents.ts';
import { findLinks } from './findLinks.ts';
import { loadExtendingApps } from './loadExtendingApps.ts';
import {
  useExposedComponent,
  useExtensionComponents,
  useExtensionFunctions,
  useExtensionLinks,
} from './useExtensions.ts';

/** Lets apps extend each other and the workbench, from what their modules register and their plugin.json declares. */
export function startExtensions(): void {
  setPluginLinksHook(useExtensionLinks);
  setPluginComponentsHook(useExtensionComponents);
  setPluginComponentHook(useExposedComponent);
  setPluginFunctionsHook(useExtensionFunctions);
  setGetObservablePluginLinks((options) => from(loadExtendingApps()).pipe(map((apps) => findLinks(apps, options))));
  setGetObservablePluginComponents((options) =>
    from(loadExtendingApps()).pipe(
      map((apps) => findComponents(apps, options).map((component) => ({ ...component.meta, component })))
    )
  );
}
