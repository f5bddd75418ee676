import { FieldConfigProperty, PanelPlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { addOptions } from './addOptions';
import { CheckmatrixPanel } from './CheckmatrixPanel';
import type { CheckmatrixOptions } from './CheckmatrixOptions';
import { CHECKMATRIX_PANEL_ID } from './panelId';
import { suggestCheckmatrix } from './suggestCheckmatrix';

// Settled long before Grafana shows a panel; a panel that is drawn earlier shows the English words, which are in the code.
void initPluginTranslations(CHECKMATRIX_PANEL_ID);

// Of the standard options only data links mean something here, those of the field State, and how On time is written.
const meaningful = [FieldConfigProperty.Links, FieldConfigProperty.Unit, FieldConfigProperty.Decimals];
const meaningless = Object.values(FieldConfigProperty).filter((property) => !meaningful.includes(property));

export const plugin = new PanelPlugin<CheckmatrixOptions>(CheckmatrixPanel)
  .useFieldConfig({ disableStandardOptions: meaningless })
  .setPanelOptions(addOptions)
  .setSuggestionsSupplier(suggestCheckmatrix);
