/**
 * Proves that the linter sees forbidden Go imports: plants some in a copy of the module's
 * settings and expects depguard to name each. Ends with 1 when one goes unseen.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { repository } from '../repository.ts';
import { runStep } from '../runStep.ts';

const planted = {
  'pkg/ticket/planted.go': `// Package ticket is planted.
package ticket

import "github.com/grafana/grafana-plugin-sdk-go/backend"

// Planted imports what the domain must not know.
type Planted = backend.User
`,
  'pkg/plugin/instance/planted.go': `// Package instance is planted.
package instance

// Planted is there to be imported.
type Planted struct{}
`,
  'pkg/plugin/frames/planted.go': `// Package frames is planted.
package frames

import "github.com/quantyca/rounds/pkg/plugin/instance"

// Planted imports what a room that asks nobody must not know.
type Planted = instance.Planted
`,
};
const expected = ['domain packages do not know Grafana', 'this room asks nobody'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-depguard-'));
try {
  for (const file of ['go.mod', 'go.sum', '.golangci.yml']) {
    cpSync(path.join(repository, file), path.join(folder, file));
  }
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const outcome = await runStep({
    name: 'planted go import',
    command: path.join(repository, '.cache', 'bin', 'golangci-lint'),
    args: ['run', '--enable-only', 'depguard', './...'],
    cwd: path.relative(repository, folder),
  });
  const seen = outcome.code !== 0 && expected.every((sentence) => outcome.output.includes(sentence));
  process.stdout.write(
    seen ? 'The planted imports were seen.\n' : `A planted import was not seen:\n${outcome.output}\n`
  );
  process.exitCode = seen ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
