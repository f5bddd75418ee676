import { PluginType, type PanelPlugin, type PanelPluginMeta } from '@grafana/data';
import { standInInfo } from '../../plugins/standInInfo.ts';
import { placeholderPlugin } from './placeholderPlugin.tsx';
import { statPlugin } from './statPlugin.tsx';
import { tablePlugin } from './tablePlugin.tsx';
import { textPlugin } from './textPlugin.tsx';
import { timeseriesPlugin } from './timeseriesPlugin.tsx';

/** Our own panel for one of Grafana's, or a placeholder that says what is missing. */
export function findStandIn(id: string): PanelPlugin {
  const plugin = create(id);
  plugin.meta = standInMeta(id);
  return plugin;
}

function create(id: string): PanelPlugin {
  switch (id) {
    case 'table':
      return tablePlugin();
    case 'stat':
      return statPlugin();
    case 'timeseries':
      return timeseriesPlugin();
    case 'text':
      return textPlugin();
    default:
      return placeholderPlugin(id);
  }
}

function standInMeta(id: string): PanelPluginMeta {
  return {
    id,
    name: id,
    type: PluginType.panel,
    module: `core:plugin/${id}`,
    baseUrl: '',
    info: standInInfo,
    sort: 0,
    skipDataQuery: id === 'text',
  };
}
