import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { repository } from './repository.ts';

/** A process that stays: what to start and the line by which it says that it is ready. */
export interface Service {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
  /** Matched against each line printed; the first match makes the service ready. */
  ready: RegExp;
  timeoutMs?: number;
}

/** A service that runs; `match` is what its ready line said. */
export interface Running {
  name: string;
  match: RegExpExecArray;
  stop: () => Promise<void>;
  /** Resolves when the process has ended, whoever ended it. */
  ended: Promise<void>;
}

const graceMs = 5000;

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) {
    return;
  }
  // The whole group: a service may have started others (plugins of the host).
  const group = -child.pid;
  process.kill(group, 'SIGTERM');
  const timer = setTimeout(() => process.kill(group, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/**
 * Starts a service in a process group of its own and waits until it is ready. What it
 * prints is kept in `.cache/logs/<name>.log`. Throws an Error with one sentence when it
 * ends or stays silent instead.
 */
export async function startProcess(service: Service): Promise<Running> {
  const log = path.join(repository, '.cache', 'logs', `${service.name.replaceAll(' ', '-')}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = spawn(service.command, service.args, {
    cwd: service.cwd ?? repository,
    env: { ...process.env, ...service.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  let tail = '';
  const ready = new Promise<RegExpExecArray>((resolve, reject) => {
    const hear = (part: Buffer) => {
      file.write(part);
      tail = (tail + part.toString('utf8')).slice(-8000);
      const match = service.ready.exec(tail);
      if (match !== null) {
        resolve(match);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The ${service.name} ended at once: ${tail.trim().slice(-600)}`)));
    setTimeout(
      () =>
        reject(new Error(`The ${service.name} did not answer in time; its log is ${path.relative(repository, log)}.`)),
      service.timeoutMs ?? 60_000
    ).unref();
  });
  try {
    const match = await ready;
    return { name: service.name, match, stop: async () => stop(child, ended), ended };
  } catch (error) {
    await stop(child, ended);
    throw error;
  }
}
