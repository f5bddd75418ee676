import type { DataSourceInstanceSettings } from '@grafana/data';
import { expect, test } from 'vitest';
import { filterDataSources } from './filterDataSources.ts';
import { grafanaDataSourceSettings } from './grafanaDataSource.ts';

function source(name: string, type: string, abilities: object): DataSourceInstanceSettings {
  const meta = { ...grafanaDataSourceSettings.meta, id: type, ...abilities };
  return { ...grafanaDataSourceSettings, uid: name, name, type, meta };
}

const all = [
  grafanaDataSourceSettings,
  source('b', 'rounds', { metrics: true }),
  source('a', 'rounds', { metrics: true, annotations: true }),
  source('c', 'silent', {}),
];
const names = (filters: Parameters<typeof filterDataSources>[1]) =>
  filterDataSources(all, filters).map(({ name }) => name);

test('without filters the ones that can be queried, by name', () => {
  expect(names({})).toEqual(['a', 'b']);
});

test('by ability, type, plugin and on request also the silent ones', () => {
  expect(names({ annotations: true })).toEqual(['a']);
  expect(names({ type: ['silent'], all: true })).toEqual(['c']);
  expect(names({ pluginId: 'rounds', filter: ({ uid }) => uid !== 'a' })).toEqual(['b']);
});
