import { getDataSourceSrv } from '@grafana/runtime';
import { z } from 'zod';
import { DATA_SOURCE_ID } from '../domain/dataSourceId';
import type { KnownDataSource } from '../domain/status/KnownDataSource';
import { request } from './request';

const stored = z.array(
  z.object({ uid: z.string(), name: z.string(), type: z.string(), readOnly: z.boolean().catch(false) })
);

/** Our data sources as the browser knew them when Grafana was opened; the only way for those who may not list them. */
function fromBootData(): KnownDataSource[] {
  return (
    getDataSourceSrv()
      .getList({ type: DATA_SOURCE_ID })
      // Grafana adds its own built-in one to whatever is asked for.
      .filter(({ type }) => type === DATA_SOURCE_ID)
      .map(({ uid, name, readOnly }) => ({ uid, name, readOnly: readOnly ?? false }))
  );
}

/** Our data sources, by name. An administrator gets them from the server, so that a new one is seen at once. */
export async function listDataSources(mayList: boolean, signal?: AbortSignal): Promise<KnownDataSource[]> {
  const all = mayList
    ? (await request({ url: '/api/datasources', answer: stored, signal })).filter(({ type }) => type === DATA_SOURCE_ID)
    : fromBootData();
  return all
    .map(({ uid, name, readOnly }) => ({ uid, name, readOnly }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
