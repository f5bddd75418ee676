import { getDataSourceSrv } from '@grafana/runtime';

/** Brings the page's data sources up to date after one was made, changed or deleted. */
export function reloadDataSources(): Promise<void> {
  return getDataSourceSrv().reload();
}
