import {
  applyFieldOverrides,
  createTheme,
  FieldType,
  formattedValueToString,
  PanelPlugin,
  standardTransformersRegistry,
  toDataFrame,
} from '@grafana/data';
import { expect, test } from 'vitest';
import '../../testing/filledRegistries.ts';

test('options and field options of a panel build', () => {
  const plugin = new PanelPlugin(() => null)
    .useFieldConfig({ useCustomConfig: (builder) => builder.addBooleanSwitch({ path: 'wrap', name: 'Wrap' }) })
    .setPanelOptions((builder) =>
      builder.addColorPicker({ path: 'colour', name: 'Colour' }).addUnitPicker({ path: 'unit', name: 'Unit' })
    );
  expect(plugin.fieldConfigRegistry.list().map(({ id }) => id)).toContain('custom.wrap');
});

test('an override reaches its field', () => {
  const frame = toDataFrame({ fields: [{ name: 'left', type: FieldType.number, values: [90] }] });
  const overrides = [{ matcher: { id: 'byName', options: 'left' }, properties: [{ id: 'unit', value: 's' }] }];
  const [drawn] = applyFieldOverrides({
    data: [frame],
    fieldConfig: { defaults: {}, overrides },
    fieldConfigRegistry: new PanelPlugin(() => null).useFieldConfig().fieldConfigRegistry,
    replaceVariables: (value) => value,
    theme: createTheme(),
  });
  const value = drawn?.fields[0]?.display?.(90);
  expect(value && formattedValueToString(value)).toBe('1.50 mins');
});

test('each transformation is there once and comes as a promise', async () => {
  const all = standardTransformersRegistry.list();
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(await standardTransformersRegistry.get('organize').transformation()).toMatchObject({ id: 'organize' });
});
