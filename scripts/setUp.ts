/**
 * Sets a host up for the demo from environment variables: GRAFANA_URL; JIRA_CLOUD_URL,
 * JIRA_DC_URL and SERVICENOW_URL, where the ticket systems are; and SETUP_FILE, the
 * set-up document that the host's provisioning names.
 * With `--prepare` only that document is written, for a host that has not started yet
 * and made nobody.
 */
import process from 'node:process';

import { giveUp } from './progress.ts';
import { writeSetup } from './setUp/provision.ts';
import { setUpHost } from './setUp/setUpHost.ts';

function setting(name: string): string {
  const value = process.env[name] ?? '';
  return value === '' ? giveUp(`${name} is not set.`) : value;
}

const file = setting('SETUP_FILE');
const systems = {
  jiraCloud: setting('JIRA_CLOUD_URL'),
  jiraDc: setting('JIRA_DC_URL'),
  serviceNow: setting('SERVICENOW_URL'),
};
if (process.argv.includes('--prepare')) {
  writeSetup(file, systems);
  process.stdout.write(`✓ ${file} is written\n`);
} else {
  const host = setting('GRAFANA_URL');
  try {
    const { uids } = await setUpHost(host, systems, file);
    process.stdout.write(`✓ ${host} is set up for ${Object.keys(uids).join(', ')}\n`);
  } catch (error) {
    giveUp(error instanceof Error ? error.message : `${host} could not be set up.`);
  }
}
