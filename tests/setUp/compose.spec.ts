import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { readCompose } from '../../scripts/demo/readCompose.ts';
import { repository } from '../../scripts/repository.ts';
import { expect, host, jiraCloud, jiraDc, serviceNow, test } from '../rounds.ts';

test("the set-up container's command sets a host up, also one that is set up already", async () => {
  const command = readCompose().containers.find(({ name }) => name === 'set-up')?.command ?? [];
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'rounds-set-up-')), 'setup.yaml');
  const { stdout } = await promisify(execFile)(process.execPath, command.slice(1), {
    cwd: repository,
    env: {
      ...process.env,
      GRAFANA_URL: host,
      JIRA_CLOUD_URL: jiraCloud,
      JIRA_DC_URL: jiraDc,
      SERVICENOW_URL: serviceNow,
      SETUP_FILE: file,
    },
  });
  expect(stdout).toContain('is set up for anna, luca, acme, globex, initech, nobody, carla');
  expect(readFileSync(file, 'utf8')).not.toContain('not-made-yet');
});
