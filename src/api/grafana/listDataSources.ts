import { getDataSourceSrv } from '@grafana/runtime';
import { z } from 'zod';
import { DATA_SOURCE_ID } from '../../domain/dataSourceId';
import type { KnownDataSource } from '../../domain/status/KnownDataSource';
import { request } from '../request';

const stored = z.array(
  z.object({
    uid: z.string(),
    name: z.string(),
    type: z.string(),
    readOnly: z.boolean().catch(false),
    isDefault: z.boolean().catch(false),
  })
);

type Listed = z.infer<typeof stored>[number];

/** Our data sources as the browser knew them when Grafana was opened; the only way for those who may not list them. */
function fromBootData(): Listed[] {
  return getDataSourceSrv()
    .getList({ type: DATA_SOURCE_ID })
    .map(({ uid, name, type, readOnly = false, isDefault = false }) => ({ uid, name, type, readOnly, isDefault }));
}

/**
 * Our data sources: the organisation's default one first, then by name. An administrator gets them from the server, so
 * that a new one is seen at once.
 */
export async function listDataSources(mayList: boolean, signal?: AbortSignal): Promise<KnownDataSource[]> {
  const all = mayList ? await request({ url: '/api/datasources', answer: stored, signal }) : fromBootData();
  return (
    all
      // Grafana adds its own built-in one to whatever is asked for.
      .filter(({ type }) => type === DATA_SOURCE_ID)
      .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name, 'en'))
      .map(({ uid, name, readOnly }) => ({ uid, name, readOnly }))
  );
}
