import {
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
  ThresholdsMode,
  type FieldConfigPropertyItem,
  type ThresholdsConfig,
} from '@grafana/data';
import { NoEditor } from './editors.tsx';

type Process = FieldConfigPropertyItem['process'];

function fieldOption(id: string, name: string, process: Process, defaultValue?: unknown): FieldConfigPropertyItem {
  return { id, path: id, name, process, defaultValue, editor: NoEditor, override: NoEditor, shouldApply: () => true };
}

/** As in Grafana: whoever sets no thresholds gets these, so a coloured cell without a mapping is green. */
const thresholds: ThresholdsConfig = {
  mode: ThresholdsMode.Absolute,
  steps: [
    { value: -Infinity, color: 'green' },
    { value: 80, color: 'red' },
  ],
};

/** The standard field options, so that a panel's defaults and overrides reach its fields. */
export const fieldOptions: FieldConfigPropertyItem[] = [
  fieldOption('displayName', 'Display name', displayNameOverrideProcessor),
  fieldOption('description', 'Description', stringOverrideProcessor),
  fieldOption('unit', 'Unit', unitOverrideProcessor),
  fieldOption('min', 'Min', numberOverrideProcessor),
  fieldOption('max', 'Max', numberOverrideProcessor),
  fieldOption('fieldMinMax', 'Field min/max', booleanOverrideProcessor),
  fieldOption('decimals', 'Decimals', numberOverrideProcessor),
  fieldOption('noValue', 'No value', displayNameOverrideProcessor),
  fieldOption('color', 'Color scheme', identityOverrideProcessor),
  fieldOption('thresholds', 'Thresholds', thresholdsOverrideProcessor, thresholds),
  fieldOption('mappings', 'Value mappings', valueMappingsOverrideProcessor, []),
  fieldOption('links', 'Data links', dataLinksOverrideProcessor),
  fieldOption('actions', 'Actions', identityOverrideProcessor),
  fieldOption('filterable', 'Ad-hoc filterable', booleanOverrideProcessor),
];
