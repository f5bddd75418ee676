import { LocalValueVariable, sceneGraph, VizPanel, VizPanelMenu, type SceneObject } from '@grafana/scenes';
import { PluginExtensionPoints, type PanelMenuItem, type PluginExtensionLink, type ScopedVars } from '@grafana/data';
import { findLinks } from '../extensions/findLinks.ts';
import { loadExtendingApps, type ExtendingApp } from '../extensions/loadExtendingApps.ts';
import { readOnly } from '../extensions/readOnly.ts';
import { queriesOf } from './queriesOf.ts';

const POINT = PluginExtensionPoints.DashboardPanelMenu;
/** Grafana's own limits: so many links an app, so many letters a title. */
const PER_PLUGIN = 3;
const TITLE = 25;

/** What a panel's menu needs to know of the dashboard. */
export interface MenuDashboard {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
}

/**
 * Gives a panel a menu, where an app adds links to panel menus; as in Grafana they stand below "Extensions", and each is
 * asked anew whenever the menu is opened.
 */
export function panelMenuBehavior(dashboard: MenuDashboard): (object: SceneObject) => void {
  return (panel) => {
    if (panel instanceof VizPanel) {
      void loadExtendingApps().then((apps) => {
        if (apps.some(addsToPanelMenus) && !panel.state.menu) {
          panel.setState({ menu: new VizPanelMenu({ $behaviors: [fillBehavior(panel, apps, dashboard)] }) });
        }
      });
    }
  };
}

function addsToPanelMenus({ addedLinkConfigs }: ExtendingApp): boolean {
  return addedLinkConfigs.some(({ targets }) => [targets].flat().includes(POINT));
}

function fillBehavior(panel: VizPanel, apps: readonly ExtendingApp[], dashboard: MenuDashboard) {
  return (menu: SceneObject) => {
    if (menu instanceof VizPanelMenu) {
      const context = readOnly(panelContext(panel, dashboard));
      const links = findLinks(apps, { extensionPointId: POINT, context, limitPerPlugin: PER_PLUGIN });
      menu.setItems(links.length > 0 ? [extensions(links)] : []);
    }
  };
}

function extensions(links: readonly PluginExtensionLink[]): PanelMenuItem {
  const subMenu = links.map(
    ({ title, path, onClick, icon, openInNewTab }): PanelMenuItem => ({
      text: title.length < TITLE ? title : `${title.slice(0, TITLE - 3).trimEnd()}...`,
      href: path,
      onClick,
      iconClassName: icon,
      target: openInNewTab ? '_blank' : undefined,
    })
  );
  return { text: 'Extensions', iconClassName: 'plug', type: 'submenu', subMenu };
}

/** What Grafana tells the links in a panel's menu, in the same shape. */
export function panelContext(panel: VizPanel, dashboard: MenuDashboard) {
  const timeRange = sceneGraph.getTimeRange(panel);
  return {
    id: panel.getLegacyPanelId(),
    pluginId: panel.state.pluginId,
    title: panel.state.title,
    timeRange: timeRange.state.value.raw,
    timeZone: timeRange.getTimeZone(),
    dashboard,
    targets: queriesOf(panel)?.state.queries,
    scopedVars: valuesOfRepeat(panel),
    data: queriesOf(panel)?.state.data,
  };
}

/** The variables that tell this copy of a repeated panel from the others. */
function valuesOfRepeat(panel: VizPanel): ScopedVars {
  const variables = panel.state.$variables?.state.variables ?? [];
  return Object.fromEntries(
    variables
      .filter((variable) => variable instanceof LocalValueVariable)
      .map((variable) => [variable.state.name, { value: variable.getValue(), text: variable.getValueText() }])
  );
}
