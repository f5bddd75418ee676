import { applyFieldOverrides, createTheme, FieldType, PanelPlugin, toDataFrame } from '@grafana/data';
import { expect, test } from 'vitest';
import '../../../testing/filledRegistries.ts';
import { addCustomOptions } from './addCustomOptions.ts';

test('an override of any shape reaches the field as it is, one that was not added does not', () => {
  const plugin = new PanelPlugin(() => null).useFieldConfig({
    useCustomConfig: (builder) => addCustomOptions(builder, { cellOptions: { type: 'auto' }, width: undefined }),
  });
  const properties = [
    { id: 'custom.cellOptions', value: { type: 'color-text' } },
    { id: 'custom.width', value: 80 },
    { id: 'custom.unheard', value: 1 },
  ];
  const [frame] = applyFieldOverrides({
    data: [toDataFrame({ fields: [{ name: 'state', type: FieldType.string, values: ['open'] }] })],
    fieldConfig: { defaults: {}, overrides: [{ matcher: { id: 'byName', options: 'state' }, properties }] },
    fieldConfigRegistry: plugin.fieldConfigRegistry,
    replaceVariables: (value) => value,
    theme: createTheme(),
  });
  expect(frame?.fields[0]?.config.custom).toEqual({ cellOptions: { type: 'color-text' }, width: 80 });
});
