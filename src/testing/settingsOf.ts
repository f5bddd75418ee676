import type { DataSourceSettings, DataSourceJsonData } from '@grafana/data';
import { DATA_SOURCE_ID } from '../domain/dataSourceId';

type Settings = DataSourceSettings<DataSourceJsonData, Record<string, string>>;

/** A data source's settings as Grafana gives them to its editor; nothing is stored in it unless a test says so. */
export function settingsOf(changed: Partial<Settings> = {}): Settings {
  return {
    id: 1,
    uid: 'rounds',
    orgId: 1,
    name: 'Rounds',
    typeLogoUrl: '',
    type: DATA_SOURCE_ID,
    typeName: 'Rounds',
    access: 'proxy',
    url: '',
    user: '',
    database: '',
    basicAuth: false,
    basicAuthUser: '',
    isDefault: false,
    jsonData: {},
    secureJsonFields: {},
    readOnly: false,
    withCredentials: false,
    version: 1,
    ...changed,
  };
}
