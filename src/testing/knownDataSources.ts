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
  const builtIn = { ...instanceSettings({ uid: 'grafana', name: '-- Grafana --', readOnly: true }), type: 'grafana' };
  const service: DataSourceSrv = {
    // As in Grafana: its own built-in one is among the answers, whatever type is asked for.
    getList: ({ type } = {}) => [...settings.filter((each) => each.type === type), builtIn],
    getInstanceSettings: () => settings[0],
    get: notUsed,
    reload: notUsed,
    registerRuntimeDataSource: notUsed,
  };
  setDataSourceSrv(service);
}
