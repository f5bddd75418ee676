import { rmSync } from 'node:fs';
import path from 'node:path';

import { provision, writeSetup } from '../setUp/provision.ts';
import { repository } from '../repository.ts';
import { seedReview } from '../seedReview/seedReview.ts';
import { seedRounds } from './seedRounds.ts';
import { setUpHost } from '../setUp/setUpHost.ts';
import { startHost } from './startHost.ts';
import type { Running } from '../startProcess.ts';
import { startSimulators, type Simulators } from './startSimulators.ts';

/** The demo as it runs. */
export interface Demo {
  /** The host's address, without a slash at the end. */
  url: string;
  simulators: Simulators;
  uids: Record<string, string>;
  /** The address of ACME's public dashboard. */
  publicUrl: string;
  /** Ends everything and removes what the run has written. */
  stop: () => Promise<void>;
  /** Resolves when the host has ended by itself. */
  hostEnded: Promise<void>;
}

/** What a run may be told. */
export interface DemoOptions {
  port: number;
  tickets?: number;
  latencyMs?: number;
}

/** Starts simulators and host, makes the demo's people and gives the customers their perimeters. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const runFolder = path.join(repository, '.run', String(options.port));
  rmSync(runFolder, { recursive: true, force: true });
  const started: Running[] = [];
  const stop = async () => {
    await Promise.all(started.map(async (running) => running.stop()));
    rmSync(runFolder, { recursive: true, force: true });
  };
  try {
    const simulators = await startSimulators(options);
    started.push(simulators.process);
    const provisioned = provision(runFolder);
    writeSetup(provisioned.setup, simulators);
    const database = path.join(runFolder, 'rounds.db');
    const host = await startHost({
      port: options.port,
      runFolder,
      provisioning: provisioned.folder,
      database,
      checklists: provisioned.checklists,
    });
    started.push(host);
    const url = `http://localhost:${options.port}`;
    const { uids, publicPath } = await setUpHost(url, simulators, provisioned.setup);
    const review = await seedReview({ host: url, systems: simulators, runFolder, now: Date.now() });
    await seedRounds(provisioned, database, uids, review);
    return { url, simulators, uids, publicUrl: `${url}${publicPath}`, stop, hostEnded: host.ended };
  } catch (error) {
    await stop();
    throw error;
  }
}
