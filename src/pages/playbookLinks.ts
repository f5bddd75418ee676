import {
  PluginExtensionPoints,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionPanelContext,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import { appPagePath } from './appPagePath';

/** What Grafana tells of an alert whose menu is opened; only what is used here, and none of it can be relied on. */
export interface AlertContext {
  instance?: { labels?: Readonly<Record<string, string>> };
  rule?: {
    rulerRule?: { grafana_alert?: { uid?: string } };
    promRule?: { uid?: string };
  };
}

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

function alertPath({ instance, rule }: AlertContext): string {
  const uid = rule?.rulerRule?.grafana_alert?.uid ?? rule?.promRule?.uid ?? '';
  const labels = Object.entries(instance?.labels ?? {}).filter(([name]) => !name.startsWith('__'));
  return pathOf([
    ['view', 'alert'],
    ...(uid === '' ? [] : [['rule', uid] as const]),
    ...labels.map(([name, value]) => ['label', `${name}=${value}`] as const),
  ]);
}

/** "Playbook entry" in the menu of every alert instance, of whatever rule. */
export const alertEntryLink: PluginExtensionAddedLinkConfig<AlertContext> = {
  ...OF_ALERT,
  targets: [PluginExtensionPoints.AlertInstanceAction],
  icon: 'book-open',
  path: appPagePath('playbook'),
  configure: (context) => (isSignedIn() && context?.instance !== undefined ? { path: alertPath(context) } : undefined),
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
