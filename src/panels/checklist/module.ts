import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { ChecklistPanel } from './ChecklistPanel';
import type { ChecklistOptions } from './ChecklistOptions';
import { addOptions } from './addOptions';
import { CHECKLIST_PANEL_ID } from './panelId';
import { suggestChecklist } from './suggestChecklist';

// Settled long before Grafana shows a panel; a panel that is drawn earlier shows the English words, which are in the code.
void initPluginTranslations(CHECKLIST_PANEL_ID);

// Links of a panel's own, on the field Check, stand beside those of the check's remedy.
const NOT_USED = Object.values(FieldConfigProperty).filter((property) => property !== FieldConfigProperty.Links);

export const plugin = new PanelPlugin<ChecklistOptions>(ChecklistPanel)
  .useFieldConfig({ disableStandardOptions: NOT_USED })
  .setPanelOptions(addOptions)
  .setSuggestionsSupplier(suggestChecklist);
