/**
 * Proves that the linter sees a forbidden Go import: plants one in a copy of the module's
 * settings and expects depguard to name it. Ends with 1 when the fault goes unseen.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { repository } from '../repository.ts';
import { runStep } from '../runStep.ts';

const planted = `// Package ticket is planted.
package ticket

import "github.com/grafana/grafana-plugin-sdk-go/backend"

// Planted imports what the domain must not know.
type Planted = backend.User
`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-depguard-'));
try {
  for (const file of ['go.mod', 'go.sum', '.golangci.yml']) {
    cpSync(path.join(repository, file), path.join(folder, file));
  }
  mkdirSync(path.join(folder, 'pkg', 'ticket'), { recursive: true });
  writeFileSync(path.join(folder, 'pkg', 'ticket', 'planted.go'), planted);
  const outcome = await runStep({
    name: 'planted go import',
    command: path.join(repository, '.cache', 'bin', 'golangci-lint'),
    args: ['run', '--enable-only', 'depguard', './...'],
    cwd: path.relative(repository, folder),
  });
  const seen = outcome.code !== 0 && outcome.output.includes('domain packages do not know Grafana');
  process.stdout.write(
    seen ? 'The planted import was seen.\n' : `The planted import was not seen:\n${outcome.output}\n`
  );
  process.exitCode = seen ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
