import { readFile } from 'node:fs/promises';

import { CannotListen, type Listening } from './http/listen.ts';
import type { JsonRecord } from './http/record.ts';
import { type Command, readCommandLine, usage } from './readCommandLine.ts';
import { BadSetting } from './sites/SimulatedSite.ts';
import { startSystem } from './startSystem.ts';

type Run = Extract<Command, { kind: 'run' }>;

/** The settings of the default sites, with the tickets of the import file. Throws BadSetting. */
async function settingsOf({ settings, importFile }: Run): Promise<JsonRecord> {
  if (importFile === undefined) {
    return settings;
  }
  try {
    return { ...settings, import: await readFile(importFile, 'utf8') };
  } catch {
    throw new BadSetting(`The file "${importFile}" of --import cannot be read.`);
  }
}

/** Starts all servers, or none: what has started ends when another one cannot. */
async function startAll(run: Run): Promise<Listening[]> {
  const settings = await settingsOf(run);
  const started: Listening[] = [];
  try {
    for (const { system, port } of run.servers) {
      started.push(await startSystem(system, run.host, port, settings));
    }
  } catch (error) {
    await Promise.all(started.map((server) => server.close()));
    throw error;
  }
  return started;
}

async function main(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(usage);
    return;
  }
  if (command.kind === 'refused') {
    process.stderr.write(`${command.sentence}\n`);
    process.exitCode = 2;
    return;
  }
  const servers = await startAll(command);
  const stop = (): void => {
    void Promise.all(servers.map((server) => server.close())).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const lines = command.servers.map(({ system }, index) => `${system} ${servers[index]?.url ?? ''}\n`);
  process.stdout.write(lines.join(''));
}

main().catch((error: unknown) => {
  const expected = error instanceof CannotListen || error instanceof BadSetting;
  process.stderr.write(`${expected ? error.message : String(error)}\n`);
  process.exit(1);
});
