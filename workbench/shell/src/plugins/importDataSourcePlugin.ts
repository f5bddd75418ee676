import { type DataSourceApi, DataSourcePlugin, type DataSourcePluginMeta } from '@grafana/data';
import { importModule } from '../loader/importModule.ts';
import { grafanaDataSourcePlugin } from '../services/grafanaDataSource.ts';

type AnyDataSourcePlugin = DataSourcePlugin<DataSourceApi>;

const imported = new Map<string, Promise<AnyDataSourcePlugin>>();

/** A data source's plugin, loaded once a page; rejects with a sentence if the module exports none. */
export function importDataSourcePlugin(meta: DataSourcePluginMeta): Promise<AnyDataSourcePlugin> {
  if (meta.id === 'grafana') {
    return Promise.resolve(grafanaDataSourcePlugin);
  }
  const known = imported.get(meta.id) ?? load(meta);
  imported.set(meta.id, known);
  return known;
}

async function load(meta: DataSourcePluginMeta): Promise<AnyDataSourcePlugin> {
  const { plugin } = await importModule(meta.module);
  if (!isDataSourcePlugin(plugin)) {
    throw new Error(`The module of ${meta.id} exports no data source plugin.`);
  }
  plugin.meta = meta;
  return plugin;
}

function isDataSourcePlugin(value: unknown): value is AnyDataSourcePlugin {
  return value instanceof DataSourcePlugin;
}
