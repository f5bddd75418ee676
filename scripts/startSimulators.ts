import process from 'node:process';

import { startProcess, type Running } from './startProcess.ts';

/** The simulated ticket systems and their addresses. */
export interface Simulators {
  jiraCloud: string;
  process: Running;
}

/** Starts the simulators on free ports. */
export async function startSimulators(options: { tickets?: number; latencyMs?: number } = {}): Promise<Simulators> {
  const running = await startProcess({
    name: 'simulators',
    command: process.execPath,
    args: [
      'simulators/main.ts',
      '--jira-cloud',
      '0',
      ...(options.tickets === undefined ? [] : ['--tickets', String(options.tickets)]),
      ...(options.latencyMs === undefined ? [] : ['--latency', String(options.latencyMs)]),
    ],
    ready: /^jira-cloud (http:\/\/\S+)$/m,
  });
  return { jiraCloud: running.match[1] ?? '', process: running };
}
