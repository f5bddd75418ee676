import process from 'node:process';

import { fuzzTargets } from './check/fuzzTargets.ts';
import { begins, ended } from './progress.ts';
import { runStep, type Step } from './runStep.ts';
import { closingLine, isGreen, nothing, sum } from './check/tally.ts';

/** How long each target is fuzzed, such as `5m`; FUZZTIME changes it. */
const time = process.env['FUZZTIME'] ?? '2m';

const fuzzing: Step[] = fuzzTargets().map(({ folder, name }) => ({
  name: `${name} in ${folder} for ${time}`,
  command: 'go',
  args: ['test', '-run', '^$', '-fuzz', `^${name}$`, '-fuzztime', time, folder],
}));

/** Hundreds of processes of each kind that are killed while they write or copy, on each database; `make test` does a few. */
const killing: Step = {
  name: 'writers and copies that are killed, hundreds of times',
  command: 'go',
  args: ['test', '-timeout', '60m', '-run', 'Kill|TwentyWriters', './pkg/store'],
  env: { ROUNDS_SOAK: '1' },
};

/** Every fault of the simulators, in the first load of a copy of tickets and after it; `make test` does the half. */
const ailing: Step = {
  name: 'copies of tickets that meet every fault',
  command: 'go',
  args: ['test', '-timeout', '30m', '-run', 'TestNoFaultSpoilsAMirror', './pkg/plugin'],
  env: { ROUNDS_SOAK: '1' },
};

let total = nothing;
for (const step of [killing, ailing, ...fuzzing]) {
  begins(step.name);
  const outcome = await runStep(step);
  ended(outcome.code === 0 ? '✓' : '✕', step.name, outcome.seconds);
  if (outcome.code !== 0) {
    process.stdout.write(`${outcome.output.slice(-4000)}\n`);
  }
  total = sum([total, { passed: outcome.code === 0 ? 1 : 0, failed: outcome.code === 0 ? 0 : 1, skipped: 0 }]);
}
process.stdout.write(`${closingLine(total)}\n`);
process.exit(isGreen(total) ? 0 : 1);
