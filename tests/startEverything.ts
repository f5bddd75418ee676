import process from 'node:process';

import { freePort } from '../scripts/freePort.ts';
import { startDemo } from '../scripts/demo/startDemo.ts';

/**
 * Starts the demo once for all browser tests, on a free port, and tells the tests where
 * it is by environment variables. Answers the function that ends it.
 */
export default async function startEverything(): Promise<() => Promise<void>> {
  const demo = await startDemo({ port: await freePort() });
  process.env['ROUNDS_HOST'] = demo.url;
  process.env['ROUNDS_JIRA_CLOUD'] = demo.simulators.jiraCloud;
  process.env['ROUNDS_JIRA_DC'] = demo.simulators.jiraDc;
  process.env['ROUNDS_SERVICENOW'] = demo.simulators.serviceNow;
  return demo.stop;
}
