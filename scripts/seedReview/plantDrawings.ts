import { z } from 'zod';

import type { Case, Drawing } from './Case.ts';

/** Who draws. */
const login = 'anna';

const headers = {
  Authorization: `Basic ${Buffer.from(`${login}:${login}`).toString('base64')}`,
  'Content-Type': 'application/json',
};
const drawn = z.array(z.object({ text: z.string(), time: z.number() }));

async function isThere(host: string, { text, from }: Drawing): Promise<boolean> {
  const span = `from=${from - 1}&to=${from + 1}`;
  const found = await fetch(`${host}/api/annotations?type=annotation&${span}`, { headers });
  return drawn.parse(await found.json()).some((one) => one.text === text && one.time === from);
}

/** Draws what the cases say on the dashboards, once: Grafana keeps the same annotation twice where it is told twice. */
export async function plantDrawings(cases: readonly Case[], host: string): Promise<void> {
  for (const drawing of cases.flatMap(({ drawings = [] }) => drawings)) {
    if (await isThere(host, drawing)) {
      continue;
    }
    const { text, tags, dashboardUid, panelId, from, to } = drawing;
    const body = { dashboardUID: dashboardUid, panelId, text, tags, time: from, timeEnd: to ?? from };
    const answer = await fetch(`${host}/api/annotations`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(`"${text}" could not be drawn: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
    }
  }
}
