import path from 'node:path';

import { asOneCheck, fromGoTest, fromJest, fromNodeTest, fromPlaywright, type ReadTally } from './readTally.ts';
import { repository } from '../repository.ts';
import type { Step } from '../runStep.ts';

/** One check of the house: a command and how to count what it proved. */
export interface Check extends Step {
  read: ReadTally;
  /** The file, relative to the repository, in which the counts are; what is printed when absent. */
  report?: string;
}

const reports = '.cache/logs';

function npmCheck(name: string, script: string, cwd = '.'): Check {
  return { name, command: 'npm', args: ['run', '--silent', script], cwd, read: asOneCheck };
}

/** Checks of TypeScript that need nothing built. */
export const typeScriptChecks: Check[] = [
  npmCheck('types', 'typecheck'),
  npmCheck('lint', 'lint'),
  npmCheck('format', 'format:check'),
  npmCheck('import directions', 'arch'),
  {
    name: 'jest',
    command: 'npx',
    args: ['jest', '--maxWorkers', '1', '--json', '--outputFile', `${reports}/jest.json`],
    report: `${reports}/jest.json`,
    read: fromJest,
  },
  {
    name: 'node tests',
    command: 'node',
    args: ['--test', '--test-reporter=tap', 'scripts/**/*.test.ts', 'simulators/**/*.test.ts', 'bench/**/*.test.ts'],
    read: fromNodeTest,
  },
];

/** Checks of Go. */
export const goChecks: Check[] = [
  {
    name: 'golangci-lint',
    command: '.cache/bin/golangci-lint',
    args: ['run', './pkg/...', './workbench/...'],
    read: asOneCheck,
  },
  { name: 'go import directions', command: 'node', args: ['scripts/check/plantedGoImport.ts'], read: asOneCheck },
  {
    name: 'go tests',
    command: 'go',
    args: ['test', '-race', '-json', '-timeout', '25m', './pkg/...', './workbench/...'],
    read: fromGoTest,
  },
];

/** Checks of the workbench's browser side, in its own package. */
export const shellChecks: Check[] = [
  npmCheck('workbench shell types', 'typecheck', 'workbench/shell'),
  {
    name: 'workbench shell tests',
    command: 'npx',
    args: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=../../${reports}/vitest.json`],
    cwd: 'workbench/shell',
    report: `${reports}/vitest.json`,
    read: fromJest,
  },
];

/** The browser tests; they start simulators and workbench themselves. */
export const browserCheck: Check = {
  name: 'browser tests',
  command: 'npx',
  args: ['playwright', 'test', '--config', 'tests', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(repository, reports, 'playwright.json') },
  report: `${reports}/playwright.json`,
  read: fromPlaywright,
};
