import type { StandardEditorsRegistryItem } from '@grafana/data';

/** The workbench edits no panels, but a panel's options only build if their editors are registered. */
export function NoEditor() {
  return <span>The workbench has no editor here.</span>;
}

const ids = [
  'text',
  'number',
  'slider',
  'boolean',
  'select',
  'multi-select',
  'radio',
  'strings',
  'color',
  'fieldColor',
  'unit',
  'timezone',
  'field-name',
  'dashboard-uid',
  'stats-picker',
  'links',
  'actions',
  'mappings',
  'thresholds',
];

export const editors: StandardEditorsRegistryItem[] = ids.map((id) => ({ id, name: id, editor: NoEditor }));
