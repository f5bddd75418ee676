import process from 'node:process';

import type { Step } from '../runStep.ts';

/** Something to build: from which inputs, into which files, by which step. */
export interface Target extends Step {
  inputs: string[];
  /** Files that exist once it is built. */
  outputs: string[];
}

const mageTargets: Record<string, string> = {
  'linux-x64': 'build:linux',
  'linux-arm64': 'build:linuxARM64',
  'darwin-x64': 'build:darwin',
  'darwin-arm64': 'build:darwinARM64',
};

const goArchitecture = process.arch === 'x64' ? 'amd64' : process.arch;

/** The name that Grafana gives to the backend's executable on this machine. */
export const backendExecutable = `dist/datasource/gpx_rounds_${process.platform}_${goArchitecture}`;

export const workbenchExecutable = '.cache/bin/workbench';

export const seedExecutable = '.cache/bin/seed';

const npmFiles = ['package.json', 'package-lock.json'];
const goFiles = ['go.mod', 'go.sum'];

export const frontEnd: Target = {
  name: 'front end',
  command: 'npm',
  args: ['run', 'build'],
  inputs: ['src', '.config', 'webpack.config.ts', 'tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE', ...npmFiles],
  outputs: ['dist/module.js', 'dist/plugin.json', 'dist/datasource/module.js'],
};

export const backEnd: Target = {
  name: 'back end',
  command: 'go',
  args: ['run', 'github.com/magefile/mage', mageTargets[`${process.platform}-${process.arch}`] ?? 'build:linux'],
  inputs: ['pkg', 'Magefile.go', 'src/plugin.json', 'src/datasource/plugin.json', ...goFiles],
  outputs: [backendExecutable],
};

export const workbenchHost: Target = {
  name: 'workbench host',
  command: 'go',
  args: ['build', '-o', workbenchExecutable, './workbench/host'],
  inputs: ['workbench/host', ...goFiles],
  outputs: [workbenchExecutable],
};

/** What fills a store with rounds, for the demo and the browser tests. */
export const seedCommand: Target = {
  name: 'seed of rounds',
  command: 'go',
  args: ['build', '-o', seedExecutable, './workbench/seed'],
  inputs: ['workbench/seed', 'pkg', ...goFiles],
  outputs: [seedExecutable],
};

/** The Go linter, from source, so that its version and its dependencies are pinned. */
export const golangciLint: Target = {
  name: 'golangci-lint itself',
  command: 'go',
  args: ['build', '-o', '../../.cache/bin/golangci-lint', 'github.com/golangci/golangci-lint/v2/cmd/golangci-lint'],
  cwd: 'tools/golangci',
  inputs: ['tools/golangci'],
  outputs: ['.cache/bin/golangci-lint'],
};

const shellFiles = ['workbench/shell/package.json', 'workbench/shell/package-lock.json'];

export const workbenchShellPackages: Target = {
  name: 'workbench shell packages',
  command: 'npm',
  args: ['ci'],
  cwd: 'workbench/shell',
  inputs: shellFiles,
  outputs: ['workbench/shell/node_modules/.package-lock.json'],
};

export const workbenchShell: Target = {
  name: 'workbench shell',
  command: 'npm',
  args: ['run', 'build'],
  cwd: 'workbench/shell',
  inputs: ['workbench/shell', ...shellFiles],
  outputs: ['workbench/shell/dist/index.html'],
};
