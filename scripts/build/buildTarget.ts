import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Target } from './buildTargets.ts';
import { fingerprint } from './fingerprint.ts';
import { begins, ended, giveUp } from '../progress.ts';
import { repository } from '../repository.ts';
import { runStep } from '../runStep.ts';

/** Builds a target unless its outputs are there and its inputs are those of the last time. */
export async function buildTarget(target: Target): Promise<void> {
  const stamp = path.join(repository, '.cache', 'stamps', target.name.replaceAll(' ', '-'));
  const print = fingerprint(target.inputs);
  const outputs = target.outputs.map((file) => path.join(repository, file));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print && outputs.every((file) => existsSync(file))) {
    return;
  }
  rmSync(stamp, { force: true });
  begins(target.name);
  const outcome = await runStep(target);
  const missing = target.outputs.filter((_, index) => !existsSync(outputs[index] ?? ''));
  if (outcome.code !== 0 || missing.length > 0) {
    process.stderr.write(outcome.output.split('\n').slice(-40).join('\n') + '\n');
    giveUp(
      outcome.code === 0
        ? `The ${target.name} was built, but ${missing.join(', ')} is missing.`
        : `The ${target.name} could not be built: the lines above say why (whole log: ${path.relative(repository, outcome.log)}).`
    );
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  ended('✓', target.name, outcome.seconds);
}
