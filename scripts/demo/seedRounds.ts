import { cpSync } from 'node:fs';
import path from 'node:path';

import { seedExecutable } from '../build/buildTargets.ts';
import { workspaceKey, type Provisioned } from '../setUp/provision.ts';
import { repository } from '../repository.ts';
import { runStep } from '../runStep.ts';

/** The people of the demo who do the rounds. */
const operators = ['anna', 'luca'];

/**
 * Fills the demo's store with six weeks of rounds and with what the file `review` plans, and only then puts the checklists into
 * the folder that the plugin reads: it would else have taken them as new of today.
 * `uids` are those of the people, by login.
 */
export async function seedRounds(
  provisioned: Provisioned,
  database: string,
  uids: Record<string, string>,
  review: string
): Promise<void> {
  const source = path.join(repository, 'provisioning', 'checklists');
  const outcome = await runStep({
    name: 'seed',
    command: path.join(repository, seedExecutable),
    args: [
      ...['--database', database],
      ...['--workspace-key', workspaceKey],
      ...['--checklists', source],
      ...['--review', review],
      ...operators.flatMap((login) => ['--person', `${login}=${uids[login] ?? login}`]),
    ],
  });
  if (outcome.code !== 0) {
    throw new Error(`The demo's rounds could not be made: ${outcome.output.trim()}`);
  }
  cpSync(source, provisioned.checklists, { recursive: true });
}
