import { AppPlugin, type AppRootProps } from '@grafana/data';
import { initPluginTranslations, t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { APP_ID } from './domain/appId';
import { lazily } from './pages/lazily';
import { lentPlaybookPart } from './pages/lentPlaybookPart';
import { openTicketLink } from './pages/openTicketLink';
import { beginPage } from './pages/pageCode';
import { alertEntryLink, paletteLink, panelEntryLink } from './pages/playbookLinks';

const words = initPluginTranslations(APP_ID);

const Root = lazily<AppRootProps>(async () => {
  await words;
  beginPage(locationService.getLocation().pathname);
  return (await import('./pages/Root')).Root;
});

const ConfigurationPage = lazily(async () => {
  await words;
  return (await import('./pages/Configuration/ConfigurationPage')).ConfigurationPage;
});

export const plugin = new AppPlugin()
  .setRootPage(Root)
  .addConfigPage({
    // Read when the tab is shown, by which time the words are there.
    get title() {
      return t('configuration.tab', 'Configuration');
    },
    icon: 'cog',
    body: ConfigurationPage,
    id: 'configuration',
  })
  .addLink(openTicketLink(words))
  .addLink(alertEntryLink)
  .addLink(panelEntryLink)
  .addLink(paletteLink)
  .exposeComponent(lentPlaybookPart(words));
