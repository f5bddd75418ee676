import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { buildAll } from './build/buildAll.ts';
import { buildTarget } from './build/buildTarget.ts';
import { golangciLint } from './build/buildTargets.ts';
import { browserCheck, goChecks, shellChecks, typeScriptChecks, type Check } from './check/checks.ts';
import { findChromium } from './check/findChromium.ts';
import { begins, elapsed, ended } from './progress.ts';
import { repository } from './repository.ts';
import { runStep } from './runStep.ts';
import { closingLine, isGreen, nothing, sum, type Tally } from './check/tally.ts';

const tallies: Tally[] = [];
const failures: string[] = [];

function lastLines(output: string, lines: number): string {
  return output.trimEnd().split('\n').slice(-lines).join('\n').slice(-12_000);
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** A check that counted nothing proved nothing. */
function counted(tally: Tally): Tally {
  return closingLine(tally) === closingLine(nothing) ? { ...tally, failed: 1 } : tally;
}

async function run(check: Check): Promise<void> {
  begins(check.name);
  const report = check.report === undefined ? undefined : path.join(repository, check.report);
  rmSync(report ?? '', { force: true });
  const outcome = await runStep(check);
  const tally = counted(check.read(report === undefined ? outcome.output : textOf(report), outcome.code));
  tallies.push(tally);
  ended(tally.failed === 0 ? '✓' : '✕', check.name, outcome.seconds, closingLine(tally));
  if (tally.failed > 0) {
    process.stdout.write(`${lastLines(outcome.output, 60)}\n  whole log: ${path.relative(repository, outcome.log)}\n`);
    failures.push(`✕ ${check.name}\n${lastLines(outcome.output, 15)}\n`);
  }
}

async function inTurn(checks: Check[]): Promise<void> {
  for (const check of checks) {
    await run(check);
  }
}

/** The groups that can be asked for by name; without a name, all of them in this order. */
const groups: Record<string, () => Promise<void>> = {
  // First, because some checks look at what was built.
  build: async () => {
    await buildAll();
  },
  code: async () => {
    await Promise.all([
      inTurn([...typeScriptChecks, ...shellChecks]),
      buildTarget(golangciLint).then(async () => {
        await inTurn(goChecks);
      }),
    ]);
  },
  browser: async () => {
    await run({ ...browserCheck, env: { ...browserCheck.env, CHROMIUM: await findChromium() } });
  },
};

const started = performance.now();
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(groups)) {
  await groups[name]?.();
}
const total = sum(tallies);
// Said again, because the end of a long log is what people are shown.
process.stdout.write(failures.join(''));
process.stdout.write(`in ${elapsed((performance.now() - started) / 1000)}\n${closingLine(total)}\n`);
process.exit(isGreen(total) ? 0 : 1);
