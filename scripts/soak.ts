import process from 'node:process';

import { fuzzTargets } from './fuzzTargets.ts';
import { begins, ended } from './progress.ts';
import { runStep } from './runStep.ts';
import { closingLine, isGreen, nothing, sum } from './tally.ts';

/** How long each target is fuzzed, such as `5m`; FUZZTIME changes it. */
const time = process.env['FUZZTIME'] ?? '2m';

let total = nothing;
for (const { folder, name } of fuzzTargets()) {
  const title = `${name} in ${folder} for ${time}`;
  begins(title);
  const outcome = await runStep({
    name: `fuzz ${name}`,
    command: 'go',
    args: ['test', '-run', '^$', '-fuzz', `^${name}$`, '-fuzztime', time, folder],
  });
  ended(outcome.code === 0 ? '✓' : '✕', title, outcome.seconds);
  if (outcome.code !== 0) {
    process.stdout.write(`${outcome.output.slice(-4000)}\n`);
  }
  total = sum([total, { passed: outcome.code === 0 ? 1 : 0, failed: outcome.code === 0 ? 0 : 1, skipped: 0 }]);
}
process.stdout.write(`${closingLine(total)}\n`);
process.exit(isGreen(total) ? 0 : 1);
