import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { chromium } from '@playwright/test';

import { begins, ended, giveUp } from '../progress.ts';
import { runStep } from '../runStep.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['CHROMIUM'] ?? '', ...onPath, chromium.executablePath()].find(
    (file) => file !== '' && isExecutable(file)
  );
}

async function install(): Promise<void> {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  begins(isDebianRoot ? 'Chromium (system package)' : "Chromium (Playwright's own)");
  const outcome = isDebianRoot
    ? await runStep({
        name: 'chromium',
        command: 'sh',
        args: ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      })
    : await runStep({ name: 'chromium', command: 'npx', args: ['playwright', 'install', 'chromium'] });
  if (outcome.code !== 0) {
    giveUp('Chromium could not be installed: install it and name it with CHROMIUM=/path/to/chromium.');
  }
  ended('✓', 'Chromium', outcome.seconds);
}

/** The path of a Chromium for the browser tests; installs one where there is none. */
export async function findChromium(): Promise<string> {
  const there = installed();
  if (there !== undefined) {
    return there;
  }
  await install();
  return installed() ?? giveUp('Chromium was installed, but it is not found: name it with CHROMIUM=/path/to/chromium.');
}
