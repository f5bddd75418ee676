import { z } from 'zod';
import { dashboardSchema, type Dashboard } from '../../domain/status/Dashboard';
import { request } from '../request';

/** The dashboards with a tag that the caller may open, in Grafana's order (by title). */
export function searchDashboards(tag: string, signal?: AbortSignal): Promise<Dashboard[]> {
  const params = { type: 'dash-db', tag, limit: '100' };
  return request({ url: '/api/search', params, answer: z.array(dashboardSchema), signal });
}
