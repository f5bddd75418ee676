import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { TicketSystems } from '../demo/TicketSystems.ts';
import { casesOf } from './casesOf.ts';
import { demoRules } from './demoRules.ts';
import { isWorkbench } from './isWorkbench.ts';
import { planOf } from './planOf.ts';
import { plantReview } from './plantReview.ts';
import { loadReview } from '../review/loadReview.ts';

/** Where four weeks of the demo go, and from when they are seen; `now` is in milliseconds since 1970. */
interface Seeding {
  host: string;
  systems: TicketSystems;
  runFolder: string;
  now: number;
}

/**
 * Gives a running demo its four weeks, and answers the file of what people did in them, which the seed of the store
 * keeps. Grafana writes what its own alerts did and takes it from nobody, and silences only for the time to come: there
 * the cases with alerts are left out, whose tickets would else be trouble of which no alert told.
 */
export async function seedReview({ host, systems, runFolder, now }: Seeding): Promise<string> {
  const withAlerts = await isWorkbench(host);
  const cases = casesOf(now).filter(({ firings = [] }) => withAlerts || firings.length === 0);
  await plantReview(cases, host, systems, withAlerts);
  const plan = planOf(cases, await loadReview(), demoRules());
  const file = path.join(runFolder, 'review.json');
  writeFileSync(file, JSON.stringify(plan));
  return file;
}
