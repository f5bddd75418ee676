import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import type { DataSourceInstanceSettings } from '@grafana/data';
import type { KnownDataSource } from '../domain/status/KnownDataSource';
import { instanceSettings } from './instanceSettings';

const notUsed = () => {
  throw new Error('Data sources are only listed here.');
};

/** What Grafana's boot data says about our data sources, for those who may not list them. */
export function knownDataSources(...known: KnownDataSource[]): void {
  const settings: DataSourceInstanceSettings[] = known.map(instanceSettings);
  const service: DataSourceSrv = {
    getList: ({ type } = {}) => settings.filter((each) => each.type === type),
    getInstanceSettings: () => settings[0],
    get: notUsed,
    reload: notUsed,
    registerRuntimeDataSource: notUsed,
  };
  setDataSourceSrv(service);
}
