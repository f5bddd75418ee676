import { asOneCheck, fromGoTest, fromJest, fromNodeTest, fromPlaywright, type ReadTally } from './readTally.ts';
import type { Step } from './runStep.ts';

/** One check of the house: a command and how to count what it proved. */
export interface Check extends Step {
  read: ReadTally;
}

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
    args: ['jest', '--json', '--maxWorkers', '1'],
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
  { name: 'go import directions', command: 'node', args: ['scripts/plantedGoImport.ts'], read: asOneCheck },
  {
    name: 'go tests',
    command: 'go',
    args: ['test', '-race', '-json', '-timeout', '10m', './pkg/...', './workbench/...'],
    read: fromGoTest,
  },
];

/** Checks of the workbench's browser side, in its own package. */
export const shellChecks: Check[] = [
  npmCheck('workbench shell types', 'typecheck', 'workbench/shell'),
  {
    name: 'workbench shell tests',
    command: 'npx',
    args: ['vitest', 'run', '--reporter=json'],
    cwd: 'workbench/shell',
    read: fromJest,
  },
];

/** The browser tests; they start simulators and workbench themselves. */
export const browserCheck: Check = {
  name: 'browser tests',
  command: 'npx',
  args: ['playwright', 'test', '--config', 'tests', '--reporter=json'],
  read: fromPlaywright,
};
