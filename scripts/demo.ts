import process from 'node:process';

import { buildAll, buildPlugin } from './build/buildAll.ts';
import { isFree } from './freePort.ts';
import { elapsed, giveUp } from './progress.ts';
import { people } from './demo/people.ts';
import { startDemo, type Demo } from './demo/startDemo.ts';

const started = performance.now();
const port = Number(process.env['PORT'] ?? '3000');
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  giveUp(`PORT=${process.env['PORT'] ?? ''} is no port: give a number from 1 to 65535.`);
}
if (!(await isFree(port))) {
  giveUp(`Port ${port} is taken: stop what listens there, or choose another one: make demo PORT=${port + 1}`);
}

const onGrafana = (process.env['GRAFANA_HOME'] ?? '') !== '';
await (onGrafana ? buildPlugin() : buildAll());

let demo: Demo | undefined;
let stopping = false;
async function stop(code: number): Promise<never> {
  stopping = true;
  await demo?.stop();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping) {
      process.stdout.write('\n… stopping\n');
      void stop(0);
    }
  });
}

try {
  demo = await startDemo({ port });
} catch (error) {
  giveUp(error instanceof Error ? error.message : 'The demo could not be started.');
}

const rows = [
  { login: 'admin', what: 'administrator, sets Rounds up' },
  ...people.map(({ login, what }) => ({ login, what })),
];
process.stdout.write(`
✓ Rounds is ready in ${elapsed((performance.now() - started) / 1000)}${onGrafana ? '' : ', in the workbench (a stand-in, not Grafana)'}

  Home        ${demo.url}/a/quantyca-rounds-app
  Round       ${demo.url}/d/rounds-morning
  Customers   ${demo.url}/d/rounds-all-customers
  Operations  ${demo.url}/d/rounds-operations
  Workload    ${demo.url}/d/rounds-workload
  Service     ${demo.url}/d/rounds-service-level
  Month       ${demo.url}/d/rounds-customer-month
  ACME        ${demo.url}/d/rounds-acme-rounds
  Globex      ${demo.url}/d/rounds-globex-rounds
  Initech     ${demo.url}/d/rounds-initech-rounds
  Public      ${demo.publicUrl}

  Simulated   (user admin, password or token secret)
  Jira Cloud  ${demo.simulators.jiraCloud}
  Jira DC     ${demo.simulators.jiraDc}
  ServiceNow  ${demo.simulators.serviceNow}

  User        Password    Who
${rows.map(({ login, what }) => `  ${login.padEnd(12)}${login.padEnd(12)}${what}`).join('\n')}

  Ctrl-C ends all of it.
`);

await demo.hostEnded;
if (!stopping) {
  process.stderr.write('✕ The host ended by itself; its log is in .cache/logs.\n');
  await stop(1);
}
