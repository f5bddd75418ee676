import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { seedExecutable } from '../../scripts/build/buildTargets.ts';
import { callHost } from '../../scripts/setUp/grafanaApi.ts';
import { repository } from '../../scripts/repository.ts';
import { runStep } from '../../scripts/runStep.ts';
import type { Demo } from '../../scripts/demo/startDemo.ts';
import { listDashboard, matrixDashboard } from './houseDashboards.ts';
import { houseChecklists, houseSetup, houseUid, lastMidnight, zoneOfNoon } from './manyCustomers.ts';

/** What is compared: the large, and the usual. */
export const large = { customers: 50, matrix: 50, list: 50 };
export const usual = { matrix: 5, list: 3 };
export const checksOfEach = 10;

const workspaceKey = 'workspace-of-the-benchmarks';

/**
 * Adds 50 customers with five weeks of rounds to a demo that runs, in a workspace of their own, and dashboards over
 * them; answers the host's address. Of today nothing is answered yet.
 */
export async function withManyRounds(demo: Demo): Promise<string> {
  const now = new Date();
  const house = { customers: large.customers, checks: checksOfEach, zone: zoneOfNoon(now) };
  const runFolder = path.join(repository, '.run', new URL(demo.url).port);
  const own = path.join(runFolder, 'bench');
  const file = path.join(own, 'bench.yaml');
  mkdirSync(own, { recursive: true });
  // JSON is YAML as well.
  writeFileSync(file, JSON.stringify(houseChecklists(house)));
  const { code, output } = await runStep({
    name: 'seed of many rounds',
    command: path.join(repository, seedExecutable),
    args: [
      ...['--database', path.join(runFolder, 'rounds.db')],
      ...['--workspace-key', workspaceKey],
      ...['--checklists', own],
      ...['--weeks', '5'],
      ...['--now', lastMidnight(now).toISOString()],
      ...['anna', 'luca'].flatMap((login) => ['--person', `${login}=${demo.uids[login] ?? login}`]),
    ],
  });
  if (code !== 0) {
    throw new Error(`The rounds of 50 customers could not be made: ${output.trim()}`);
  }
  // Only now: the plugin would else have taken the checklists as new of today.
  copyFileSync(file, path.join(runFolder, 'checklists', 'bench.yaml'));
  await callHost(demo.url, 'POST', '/api/datasources', {
    name: houseUid,
    uid: houseUid,
    type: 'quantyca-rounds-datasource',
    access: 'proxy',
    jsonData: {},
    secureJsonData: {
      setup: JSON.stringify(houseSetup(house, demo.simulators.jiraCloud)),
      'secret.desk': 'secret',
      workspaceKey,
    },
  });
  const dashboards = [
    ...[large.matrix, usual.matrix].map(matrixDashboard),
    ...[large.list, usual.list].map(listDashboard),
  ];
  for (const dashboard of dashboards) {
    await callHost(demo.url, 'POST', '/api/dashboards/db', { dashboard, overwrite: true });
  }
  return demo.url;
}
