import { z } from 'zod';
import { request } from '../request';

const time = z.string().transform((text) => Date.parse(text) || 0);

const answer = z.array(
  z.object({
    id: z.string(),
    matchers: z
      .array(
        z.object({
          name: z.string(),
          value: z.string(),
          isRegex: z.boolean().catch(false),
          isEqual: z.boolean().optional().catch(undefined),
        })
      )
      .catch([]),
    startsAt: time,
    endsAt: time,
    comment: z.string().catch(''),
    createdBy: z.string().catch(''),
  })
);

/** A silence of Grafana's own Alertmanager. Times are milliseconds since 1970. */
export interface Silence {
  id: string;
  matchers: ReadonlyArray<{ name: string; value: string; isRegex: boolean; isEqual: boolean }>;
  from: number;
  to: number;
  comment: string;
  by: string;
}

/** The silences that the Alertmanager still remembers: those of now, and some days back. */
export async function listSilences(signal?: AbortSignal): Promise<Silence[]> {
  const list = await request({ url: '/api/alertmanager/grafana/api/v2/silences', answer, signal });
  return list.map(({ id, matchers, startsAt, endsAt, comment, createdBy }) => ({
    ...{ id, comment, by: createdBy, from: startsAt, to: endsAt },
    // Absent in what older versions wrote, and then meant as true.
    matchers: matchers.map((one) => ({ ...one, isEqual: one.isEqual ?? true })),
  }));
}
