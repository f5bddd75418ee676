import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { repository } from '../repository.ts';
import { systemVariables, type TicketSystems } from '../demo/TicketSystems.ts';

/** Where the files of one run lie: the copy of `provisioning/`, and the set-up document beside the token. */
export interface Provisioned {
  folder: string;
  setup: string;
  /** The folder that the plugin reads checklists from; empty at first. */
  checklists: string;
}

/** Places that the files in `provisioning/` name, as they are in the container image. */
const imageProvisioning = '/etc/grafana/provisioning';
const imageSetup = '/etc/rounds';

/** What asks for a data source of Grafana's own, which the workbench has not. */
const grafanaOnly = ['datasources/pulses.yaml', 'alerting/live.yaml'] as const;

/** The day on which the demo's playbook entries were reviewed; the alert rules are made anew with every run. */
const reviewedOn = '2026-11-20';

function rewrite(folder: string, ending: string, replace: (text: string) => string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && entry.name.endsWith(ending)) {
      const file = path.join(entry.parentPath, entry.name);
      writeFileSync(file, replace(readFileSync(file, 'utf8')));
    }
  }
}

/**
 * Copies `provisioning/` into a run's folder and points it at the files of that run. Its playbook entries were reviewed
 * today: an entry is stale as soon as one of its rules has changed since.
 */
export function provision(runFolder: string): Provisioned {
  const folder = path.join(runFolder, 'provisioning');
  const setup = path.join(runFolder, 'setup.yaml');
  const checklists = path.join(runFolder, 'checklists');
  mkdirSync(checklists, { recursive: true });
  cpSync(path.join(repository, 'provisioning'), folder, { recursive: true });
  if ((process.env['GRAFANA_HOME'] ?? '') === '') {
    grafanaOnly.forEach((file) => rmSync(path.join(folder, file)));
  }
  rewrite(folder, '.yaml', (text) => text.replaceAll(imageProvisioning, folder).replaceAll(imageSetup, runFolder));
  const today = new Date().toISOString().slice(0, reviewedOn.length);
  rewrite(folder, 'playbook.json', (text) => text.replaceAll(reviewedOn, today));
  rewrite(folder, 'playbook-certificates.json', (text) => text.replaceAll(reviewedOn, today));
  return { folder, setup, checklists };
}

/** Names the workspace that the organisations of the demo share; in earnest it is a secret. */
export const workspaceKey = 'demo-workspace-of-the-team';

/** The demo's credentials by their ids; in earnest each is a secret of its own. */
export const credentials: Record<string, string> = {
  atlassian: 'secret',
  'data-center': 'secret',
  'service-now': 'secret',
  'service-now-client': 'secret',
};

/** Stands for a person's id before that person is made; nobody has it. */
const nobodyYet = 'not-made-yet';

/**
 * Writes the demo's set-up document from its template: `${JIRA_CLOUD_URL}` becomes the
 * simulator's address, `${UID_ANNA}` the uid of the person with that login. The token of
 * the service account is written beside it; empty means that there is none yet.
 */
export function writeSetup(file: string, systems: TicketSystems, uids: Record<string, string> = {}, token = ''): void {
  const people = Object.entries(uids).map(([login, uid]) => [`UID_${login.toUpperCase()}`, uid] as const);
  const addresses = Object.entries(systemVariables).map(([name, system]) => [name, systems[system]] as const);
  const values = new Map([...addresses, ...people]);
  const template = readFileSync(path.join(repository, 'provisioning', 'setup', 'demo.yaml'), 'utf8');
  writeFileSync(
    file,
    template.replaceAll(/\$\{(\w+)\}/g, (_match, name: string) => values.get(name) ?? nobodyYet)
  );
  writeFileSync(path.join(path.dirname(file), 'grafana-token'), token);
}
