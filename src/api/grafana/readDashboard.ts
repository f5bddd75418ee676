import { z } from 'zod';
import { request } from '../request';

const answer = z.object({ dashboard: z.unknown() });

/**
 * The JSON of a dashboard, from anybody. Grafana gives a v2 dashboard in the classic form here, with the ids of its
 * panels; only one that was saved through the classic API comes as it is.
 */
export async function readDashboard(uid: string, signal?: AbortSignal): Promise<unknown> {
  const url = `/api/dashboards/uid/${encodeURIComponent(uid)}`;
  return (await request({ url, answer, signal })).dashboard;
}
