import { PluginType, type DataSourceInstanceSettings } from '@grafana/data';
import { DATA_SOURCE_ID } from '../domain/dataSourceId';
import type { KnownDataSource } from '../domain/status/KnownDataSource';

/** The settings with which Grafana makes a data source in the browser. */
export function instanceSettings({ uid, name, readOnly }: KnownDataSource): DataSourceInstanceSettings {
  const logos = { small: '', large: '' };
  const author = { name: 'Quantyca' };
  const info = { author, description: '', links: [], logos, screenshots: [], updated: '', version: '' };
  const meta = { id: DATA_SOURCE_ID, name, type: PluginType.datasource, info, module: '', baseUrl: '' };
  return { id: 1, uid, name, type: DATA_SOURCE_ID, readOnly, access: 'proxy', jsonData: {}, meta };
}
