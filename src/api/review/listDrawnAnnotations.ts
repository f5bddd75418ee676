import { z } from 'zod';
import type { DrawnAnnotation } from '../../domain/review/items/ReviewItem';
import { request } from '../request';

const LIMIT = 2_000;
const word = z.string().catch('');

const answer = z.array(
  z.object({
    id: z.number(),
    text: word,
    tags: z.array(z.string()).nullish().catch([]),
    login: word,
    dashboardUID: z.string().nullish().catch(''),
    panelId: z.number().nullish().catch(null),
    time: z.number(),
    timeEnd: z.number().nullish().catch(null),
  })
);

/** What people drew, newest first, and whether it is all. */
export interface DrawnAnnotations {
  rows: DrawnAnnotation[];
  isWhole: boolean;
}

/** Those that Rounds itself writes carry it. */
const isOurs = (tags: readonly string[]): boolean => tags.some((tag) => /^rounds[:-]/.test(tag));

/** What people drew by hand in a span of time, as far as the caller may see it. Grafana may answer rows twice. */
export async function listDrawnAnnotations(
  { from, to }: { from: number; to: number },
  signal?: AbortSignal
): Promise<DrawnAnnotations> {
  const params = { type: 'annotation', from: String(from), to: String(to), limit: String(LIMIT) };
  const found = await request({ url: '/api/annotations', params, answer, signal });
  const rows = found.map(({ id, text, tags, login, dashboardUID, panelId, time, timeEnd }): DrawnAnnotation => {
    const isRegion = timeEnd !== null && timeEnd !== undefined && timeEnd > time;
    return {
      ...{ id, text, tags: tags ?? [], by: login, dashboardUid: dashboardUID ?? '', dashboard: '' },
      // Grafana writes 0 for none.
      panelId: (panelId ?? 0) === 0 ? null : (panelId ?? null),
      ...{ from: time, to: isRegion ? timeEnd : null },
    };
  });
  const own = rows.filter(({ tags }) => !isOurs(tags));
  return { rows: [...new Map(own.map((row) => [row.id, row])).values()], isWhole: found.length < LIMIT };
}
