import {
  PluginExtensionPoints,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionPanelContext,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { createElement } from 'react';
import { lazily } from './lazily';

/** Wide enough for form and preview side by side, and never wider than the screen. */
const WIDTH = 'min(1040px, 100vw)';

// As in plugin.json: Grafana compares them before there are words, so they are not translated.
const TITLE = 'Open ticket';
const DESCRIPTION = 'Opens a ticket about this panel, with a link back to it.';

/**
 * "Open ticket" in the menu of every panel of a saved dashboard, for whoever is signed in; who may really write is said
 * in the dialog. This file is loaded with every page of Grafana, so what it opens is loaded when it is opened.
 */
export function openTicketLink(words: Promise<unknown>): PluginExtensionAddedLinkConfig<PluginExtensionPanelContext> {
  const OpenTicket = lazily(async () => {
    await words;
    return (await import('./OpenTicket/OpenTicket')).OpenTicket;
  });
  return {
    targets: [PluginExtensionPoints.DashboardPanelMenu],
    title: TITLE,
    description: DESCRIPTION,
    icon: 'plus-circle',
    configure: (context) => (config.bootData.user.isSignedIn && context?.dashboard.uid ? {} : undefined),
    onClick: async (_, { context, openModal }) => {
      await words;
      openModal({
        title: t('ticket.open', 'Open ticket'),
        width: WIDTH,
        body: ({ onDismiss }) => createElement(OpenTicket, { context, onDismiss }),
      });
    },
  };
}
