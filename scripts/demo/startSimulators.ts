import process from 'node:process';

import { startProcess, type Running } from '../startProcess.ts';
import type { TicketSystems } from './TicketSystems.ts';

/** The simulated ticket systems and their addresses. */
export interface Simulators extends TicketSystems {
  process: Running;
}

/** Starts the simulators on free ports. */
export async function startSimulators(options: { tickets?: number; latencyMs?: number } = {}): Promise<Simulators> {
  const running = await startProcess({
    name: 'simulators',
    command: process.execPath,
    args: [
      'simulators/main.ts',
      ...['--jira-cloud', '0', '--jira-dc', '0', '--servicenow', '0'],
      ...(options.tickets === undefined ? [] : ['--tickets', String(options.tickets)]),
      ...(options.latencyMs === undefined ? [] : ['--latency', String(options.latencyMs)]),
    ],
    ready: /^jira-cloud (http:\/\/\S+)\njira-dc (http:\/\/\S+)\nservicenow (http:\/\/\S+)$/m,
  });
  const [, jiraCloud = '', jiraDc = '', serviceNow = ''] = running.match;
  return { jiraCloud, jiraDc, serviceNow, process: running };
}
