import {
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceRef,
  type ScopedVars,
} from '@grafana/data';
import {
  config,
  getBackendSrv,
  getTemplateSrv,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';
import { getCachedPlugin, setCachedPlugin } from '#rt/services/dataSource/pluginCache';
import { initDataSourceInstanceSettings, syncDataSourceInstanceSettings } from '#rt/services/dataSource/settings';
import { registerRuntimeDataSourceInstance } from '#rt/services/dataSource/dataSource';
import { importDataSourcePlugin } from '../plugins/importDataSourcePlugin.ts';
import { filterDataSources } from './filterDataSources.ts';
import { grafanaDataSourceSettings } from './grafanaDataSource.ts';

type Ref = DataSourceRef | string | null;

/** Data sources by name or uid, one instance each, shared with the newer functions of @grafana/runtime. */
export class WorkbenchDataSourceSrv implements DataSourceSrv {
  #settings: DataSourceInstanceSettings[] = [];
  #defaultName = '';

  constructor() {
    this.#take(config.datasources, config.defaultDatasource);
    initDataSourceInstanceSettings(config.datasources, config.defaultDatasource);
  }

  async get(ref?: Ref, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const settings = this.getInstanceSettings(ref, scopedVars);
    if (!settings) {
      throw new Error(`Datasource ${nameOf(ref) ?? 'default'} was not found`);
    }
    const uid = settings.rawRef?.uid ?? settings.uid;
    const cached = getCachedPlugin(uid);
    if (cached) {
      return cached;
    }
    const plugin = await importDataSourcePlugin(settings.meta);
    const instance = getCachedPlugin(uid) ?? new plugin.DataSourceClass({ ...settings, uid });
    instance.components = plugin.components;
    setCachedPlugin(uid, instance);
    return instance;
  }

  getInstanceSettings(ref?: Ref, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const asked = nameOf(ref);
    if (!asked || asked === 'default') {
      const type = typeof ref === 'object' ? ref?.type : undefined;
      return (type && this.#settings.find((s) => s.type === type)) || this.#byNameOrUid(this.#defaultName);
    }
    const name = asked.includes('$') ? getTemplateSrv().replace(asked, scopedVars, firstValue) : asked;
    const settings = this.#byNameOrUid(name === 'default' ? this.#defaultName : name);
    if (!settings || name === asked) {
      return settings;
    }
    // Named by a variable: Grafana keeps the variable as the name and says in rawRef which one it stands for.
    const rawRef = { type: settings.type, uid: settings.uid };
    return { ...settings, isDefault: false, name: asked, uid: asked, rawRef };
  }

  getList(filters: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    return filterDataSources(this.#settings, filters);
  }

  async reload(): Promise<void> {
    const settings = await getBackendSrv().get('/api/frontend/settings');
    config.datasources = settings.datasources;
    config.defaultDatasource = settings.defaultDatasource;
    this.#take(config.datasources, config.defaultDatasource);
    syncDataSourceInstanceSettings(settings);
  }

  registerRuntimeDataSource({ dataSource }: RuntimeDataSourceRegistration): void {
    registerRuntimeDataSourceInstance({ dataSource });
    this.#settings.push(dataSource.instanceSettings);
  }

  #take(byName: Record<string, DataSourceInstanceSettings>, defaultName: string): void {
    byName[grafanaDataSourceSettings.name] ??= grafanaDataSourceSettings;
    this.#settings = Object.values(byName);
    this.#defaultName = defaultName;
  }

  #byNameOrUid(name: string): DataSourceInstanceSettings | undefined {
    return this.#settings.find((s) => s.uid === name) ?? this.#settings.find((s) => s.name === name);
  }
}

function nameOf(ref: Ref | undefined): string | undefined {
  return typeof ref === 'string' ? ref : ref?.uid;
}

function firstValue(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
