import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';

import { repository } from './repository.ts';

/** One command to run: what it is called, what to start and where. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  /** Folder relative to the repository; its root when absent. */
  cwd?: string;
  env?: Record<string, string>;
}

/** How a step ended; `output` is all it printed, also kept in `log`. */
export interface Outcome {
  code: number;
  output: string;
  log: string;
  seconds: number;
}

/** Runs a command to its end and keeps what it prints in `.cache/logs/<name>.log`. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const log = path.join(repository, '.cache', 'logs', `${step.name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(step.command, step.args, {
    cwd: path.join(repository, step.cwd ?? '.'),
    env: { ...process.env, ...step.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      parts.push(part);
      file.write(part);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      parts.push(Buffer.from(`${step.command} could not be started: ${error.message}\n`));
      resolve(127);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
  file.end();
  return { code, output: Buffer.concat(parts).toString('utf8'), log, seconds: (performance.now() - started) / 1000 };
}
