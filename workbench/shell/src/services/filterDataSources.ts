import { matchPluginId, type DataSourceInstanceSettings } from '@grafana/data';
import type { GetDataSourceListFilters } from '@grafana/runtime';

const queryable = ['metrics', 'annotations', 'tracing', 'logs', 'alerting'] as const;

/** The data sources that pass Grafana's list filters, by name; `mixed`, `dashboard` and `variables` are not offered. */
export function filterDataSources(
  all: readonly DataSourceInstanceSettings[],
  filters: GetDataSourceListFilters
): DataSourceInstanceSettings[] {
  const types = [filters.type ?? []].flat();
  const passes = (s: DataSourceInstanceSettings): boolean =>
    s.meta.id !== 'grafana' &&
    queryable.every((ability) => !filters[ability] || s.meta[ability] === true) &&
    (types.length === 0 || types.includes(s.type)) &&
    (!filters.pluginId || matchPluginId(filters.pluginId, s.meta)) &&
    (filters.all === true || queryable.some((ability) => s.meta[ability] === true)) &&
    (filters.filter?.(s) ?? true);
  return all.filter(passes).sort((a, b) => a.name.localeCompare(b.name));
}
