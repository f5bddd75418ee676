import {
  PluginExtensionTypes,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionEventHelpers,
  type PluginExtensionLink,
} from '@grafana/data';
import type { ExtendingApp } from './loadExtendingApps.ts';
import { openExtensionModal } from './extensionModal.ts';

export interface ExtensionPoint {
  readonly extensionPointId: string;
  readonly context?: object;
  readonly limitPerPlugin?: number;
}

/** The links that apps add to a place, with what their `configure` makes of the place's context. */
export function findLinks(apps: readonly ExtendingApp[], point: ExtensionPoint): PluginExtensionLink[] {
  return apps.flatMap((app) =>
    app.addedLinkConfigs
      .filter(({ targets }) => [targets].flat().includes(point.extensionPointId))
      .flatMap((link, index) => toLink(app.id, index, link, point))
      .slice(0, point.limitPerPlugin)
  );
}

function toLink(
  pluginId: string,
  index: number,
  link: PluginExtensionAddedLinkConfig,
  { extensionPointId, context }: ExtensionPoint
): PluginExtensionLink[] {
  const configured = link.configure ? link.configure(context) : {};
  if (!configured) {
    return [];
  }
  const { title, description, path, onClick, icon, group, openInNewTab } = { ...link, ...configured };
  const helpers: PluginExtensionEventHelpers = {
    context,
    extensionPointId,
    openModal: openExtensionModal,
    openSidebar: () => undefined,
    closeSidebar: () => undefined,
    toggleSidebar: () => undefined,
  };
  return [
    {
      id: `${pluginId}/${extensionPointId}/${index}`,
      type: PluginExtensionTypes.link,
      pluginId,
      title,
      description: description ?? '',
      path,
      icon,
      group,
      openInNewTab,
      onClick: onClick && ((event) => onClick(event, helpers)),
    },
  ];
}
