import { PluginExtensionTypes, type ComponentTypeWithExtensionMeta } from '@grafana/data';
import { createElement } from 'react';
import type { ExtensionPoint } from './findLinks.ts';
import type { ExtendingApp } from './loadExtendingApps.ts';

/** The components that apps add to a place, each with its metadata. */
export function findComponents(
  apps: readonly ExtendingApp[],
  { extensionPointId, limitPerPlugin }: Pick<ExtensionPoint, 'extensionPointId' | 'limitPerPlugin'>
): ComponentTypeWithExtensionMeta[] {
  return apps.flatMap(({ id: pluginId, addedComponentConfigs }) =>
    addedComponentConfigs
      .filter(({ targets }) => [targets].flat().includes(extensionPointId))
      .map(({ component, title, description }, index) => {
        const id = `${pluginId}/${extensionPointId}/${index}`;
        const meta = { id, type: PluginExtensionTypes.component as const, pluginId, title, description };
        return Object.assign((props: object) => createElement(component, props), { meta });
      })
      .slice(0, limitPerPlugin)
  );
}
