import { z } from 'zod';
import type { DashboardMeta } from '../../domain/playbook/readEntries';
import { request } from '../request';

/** As many as Grafana gives at once. */
const PAGE = 5_000;
const MAX_PAGES = 20;

const answer = z.array(
  z.object({
    uid: z.string(),
    title: z.string().catch(''),
    url: z.string().catch(''),
    folderUid: z.string().catch(''),
    folderTitle: z.string().catch(''),
  })
);

/** All dashboards that the caller may see, each once. */
export async function listAllDashboards(signal?: AbortSignal): Promise<DashboardMeta[]> {
  const found = new Map<string, DashboardMeta>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const params = { type: 'dash-db', limit: String(PAGE), page: String(page) };
    const hits = await request({ url: '/api/search', params, answer, signal });
    for (const { uid, title, folderUid, folderTitle } of hits) {
      // The path by the uid alone: the one in the answer holds the sub-path, and its title changes.
      found.set(uid, { uid, title, url: `/d/${encodeURIComponent(uid)}`, folderUid, folder: folderTitle });
    }
    if (hits.length < PAGE) {
      break;
    }
  }
  return [...found.values()];
}
