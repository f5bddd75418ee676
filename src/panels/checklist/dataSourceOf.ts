import type { PanelData } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { DATA_SOURCE_ID } from '../../domain/dataSourceId';

/** The uid of the data source of ours that a panel's queries ask; where they ask none of ours, the only one there is. */
export function dataSourceOf({ request }: Pick<PanelData, 'request'>): string | undefined {
  const service = getDataSourceSrv();
  const asked = (request?.targets ?? []).flatMap(({ datasource }) => {
    const settings = service.getInstanceSettings(datasource, request?.scopedVars);
    return settings?.type === DATA_SOURCE_ID ? [settings.uid] : [];
  });
  if (asked[0] !== undefined) {
    return asked[0];
  }
  const known = service.getList({ type: DATA_SOURCE_ID }).filter(({ type }) => type === DATA_SOURCE_ID);
  return known.length === 1 ? known[0]?.uid : undefined;
}
