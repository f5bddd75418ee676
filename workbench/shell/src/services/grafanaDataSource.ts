import {
  DataSourceApi,
  DataSourcePlugin,
  PluginType,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
} from '@grafana/data';
import { of, type Observable } from 'rxjs';
import { standInInfo } from '../plugins/standInInfo.ts';

/** Settings of `-- Grafana --`, which dashboards name for annotations and as a default. */
export const grafanaDataSourceSettings: DataSourceInstanceSettings = {
  uid: 'grafana',
  name: '-- Grafana --',
  type: 'grafana',
  access: 'direct',
  jsonData: {},
  readOnly: true,
  meta: {
    id: 'grafana',
    name: '-- Grafana --',
    type: PluginType.datasource,
    module: 'core:plugin/grafana',
    baseUrl: '',
    builtIn: true,
    info: standInInfo,
  },
};

/** Knows no data: queries answer with no frames, the test says so. */
class GrafanaDataSource extends DataSourceApi {
  override query(_request: DataQueryRequest): Observable<DataQueryResponse> {
    return of({ data: [] });
  }

  override async testDatasource() {
    return { status: 'success', message: 'The workbench has a stand-in here; it holds no data.' };
  }
}

export const grafanaDataSourcePlugin = new DataSourcePlugin<DataSourceApi>(GrafanaDataSource);
