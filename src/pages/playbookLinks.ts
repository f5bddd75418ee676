import {
  PluginExtensionPoints,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionPanelContext,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import { appPagePath } from './appPagePath';

/** What Grafana tells of an alert whose menu is opened; nothing of it can be relied on. */
export type AlertContext = object;

// As in plugin.json: Grafana compares them before there are words, so they are not translated.
const OF_ALERT = { title: 'Playbook entry', description: 'Shows what to do about this alert.' };
const OF_PANEL = { title: 'Link to a playbook entry', description: 'Shows the entries for this panel, and links one.' };
const OF_PALETTE = {
  title: 'Open the playbook',
  description: 'What to do about which alert, and which alerts have no entry.',
};

const isSignedIn = (): boolean => config.bootData.user.isSignedIn;

// This file is loaded with every page of Grafana, so it asks for nothing: the addresses are those that place.ts reads.
const pathOf = (params: ReadonlyArray<readonly [string, string]>): string =>
  `${appPagePath('playbook')}?${new URLSearchParams(params.map(([name, value]) => [name, value]))}`;

/**
 * Grafana gives the context behind a proxy that makes a proxy of every object in it. Of what is frozen, as is all that
 * its alert pages have fetched, a proxy may give nothing but the object itself, so merely reading it throws. What a
 * property holds can be asked for all the same.
 */
const held = (holder: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (inside, name) =>
      typeof inside === 'object' && inside !== null ? Object.getOwnPropertyDescriptor(inside, name)?.value : undefined,
    holder
  );

function alertPath(context: AlertContext): string {
  const uid = held(context, 'rule', 'rulerRule', 'grafana_alert', 'uid') ?? held(context, 'rule', 'promRule', 'uid');
  const labels = held(context, 'instance', 'labels');
  const own = Object.entries(typeof labels === 'object' && labels !== null ? labels : {}).filter(
    ([name]) => !name.startsWith('__')
  );
  return pathOf([
    ['view', 'alert'],
    ...(typeof uid === 'string' && uid !== '' ? [['rule', uid] as const] : []),
    ...own.map(([name, value]) => ['label', `${name}=${String(value)}`] as const),
  ]);
}

/** "Playbook entry" in the menu of every alert instance, of whatever rule. */
export const alertEntryLink: PluginExtensionAddedLinkConfig<AlertContext> = {
  ...OF_ALERT,
  targets: [PluginExtensionPoints.AlertInstanceAction],
  icon: 'book-open',
  path: appPagePath('playbook'),
  configure: (context) =>
    isSignedIn() && held(context, 'instance') !== undefined ? { path: alertPath(context ?? {}) } : undefined,
};

/** "Link to a playbook entry" in the menu of every panel of a saved dashboard. */
export const panelEntryLink: PluginExtensionAddedLinkConfig<PluginExtensionPanelContext> = {
  ...OF_PANEL,
  targets: [PluginExtensionPoints.DashboardPanelMenu],
  icon: 'book-open',
  path: appPagePath('playbook'),
  configure: (context) =>
    isSignedIn() && context !== undefined && context.dashboard.uid !== ''
      ? {
          path: pathOf([
            ['view', 'panel'],
            ['id', `panel:${context.dashboard.uid}/${context.id}`],
          ]),
        }
      : undefined,
};

/** The page in the command palette. */
export const paletteLink: PluginExtensionAddedLinkConfig = {
  ...OF_PALETTE,
  targets: [PluginExtensionPoints.CommandPalette],
  path: appPagePath('playbook'),
  configure: () => (isSignedIn() ? {} : undefined),
};
