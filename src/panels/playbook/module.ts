import { PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { addOptions } from './addOptions';
import { PLAYBOOK_PANEL_ID } from './panelId';
import { PlaybookPanel } from './PlaybookPanel';
import type { PlaybookOptions } from './PlaybookOptions';

// Settled long before Grafana shows a panel; a panel that is drawn earlier shows the English words, which are in the code.
void initPluginTranslations(PLAYBOOK_PANEL_ID);

export const plugin = new PanelPlugin<PlaybookOptions>(PlaybookPanel).setPanelOptions(addOptions);
