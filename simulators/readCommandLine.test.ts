import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

import { readCommandLine } from './readCommandLine.ts';

test('reads all flags', () => {
  const args = '--jira-cloud 8081 --tickets 10 --seed 3 --faults gone,latin1 --latency 5 --now 2026-11-02T09:30:00Z';
  assert.deepEqual(readCommandLine(args.split(' ')), {
    kind: 'run',
    host: '127.0.0.1',
    servers: [{ system: 'jira-cloud', port: 8081 }],
    settings: { tickets: 10, seed: 3, faults: ['gone', 'latin1'], latencyMs: 5, now: '2026-11-02T09:30:00Z' },
  });
});

test('starts as many systems as are asked for, with the tickets of a file', () => {
  const args = '--servicenow-tls 8443 --jira-dc 0 --jira-cloud 8081 --servicenow 8083 --import tickets.jsonl';
  const command = readCommandLine(args.split(' '));
  assert.ok(command.kind === 'run');
  assert.deepEqual(
    command.servers.map(({ system, port }) => `${system} ${port}`),
    ['jira-cloud 8081', 'jira-dc 0', 'servicenow 8083', 'servicenow-tls 8443']
  );
  assert.deepEqual([command.importFile, command.settings.tickets], ['tickets.jsonl', 0]);
});

for (const [args, sentence] of [
  ['', /^Say which system to simulate/],
  ['--jira-cloud 99999', /^--jira-cloud must be a whole number from 0 to 65535, not "99999"\.$/],
  ['--jira-cloud 0 --tickets 9', /^--tickets must be a whole number from 10 to 100000/],
  ['--jira-cloud 0 --now soon', /^--now must be an instant/],
  ['--jira-cloud 0 --speed 3', /^Unknown option '--speed'\. --help lists all flags\.$/],
  ['--jira-cloud', /--jira-cloud/],
  ['--jira-dc -1', /--jira-dc/],
  ['extra', /extra/],
] as const) {
  test(`refuses "${args}" with one sentence`, () => {
    const command = readCommandLine(args.split(' ').filter((arg) => arg !== ''));
    assert.equal(command.kind, 'refused');
    assert.match(command.kind === 'refused' ? command.sentence : '', sentence);
  });
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program; sends SIGTERM as soon as it has printed a line, when asked to. */
async function run(args: string[], terminate: boolean): Promise<Ended> {
  const program = path.join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = { code: null, stdout: '', stderr: '' };
  child.stderr.on('data', (part: Buffer) => (ended.stderr += part.toString()));
  child.stdout.on('data', (part: Buffer) => {
    ended.stdout += part.toString();
    if (terminate) {
      child.kill('SIGTERM');
    }
  });
  const [code]: Array<number | null> = await once(child, 'close');
  return { ...ended, code: code ?? null };
}

test('says where it listens and ends at once when told to', async () => {
  const begun = performance.now();
  const ended = await run(['--jira-cloud', '0'], true);
  assert.match(ended.stdout, /^jira-cloud http:\/\/127\.0\.0\.1:\d+\n$/);
  assert.equal(ended.code, 0);
  assert.ok(performance.now() - begun < 10_000);
});

test('Cloud and Data Center run side by side on the tickets of one file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-import-'));
  const file = path.join(folder, 'tickets.jsonl');
  try {
    const line = { key: 'ACM-1', customer: 'acme', title: 'x', created: '2026-11-01T08:00:00Z' };
    await writeFile(file, `${JSON.stringify(line)}\n`);
    const ended = await run(['--jira-dc', '0', '--jira-cloud', '0', '--import', file], true);
    assert.match(ended.stdout, /^jira-cloud http:\/\/127\.0\.0\.1:\d+\njira-dc http:\/\/127\.0\.0\.1:\d+\n$/);
    assert.equal(ended.code, 0);
    await writeFile(file, `${JSON.stringify(line)}\n{}\n`);
    const refused = await run(['--jira-dc', '0', '--import', file], false);
    assert.deepEqual([refused.code, refused.stdout], [1, '']);
    assert.equal(refused.stderr, 'Line 2 of the import: "created" is missing.\n');
  } finally {
    await rm(folder, { recursive: true });
  }
  const missing = await run(['--jira-cloud', '0', '--import', file], false);
  assert.match(missing.stderr, /^The file ".*tickets\.jsonl" of --import cannot be read\.\n$/);
});

test('a taken port is one clear sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ended = await run(['--jira-cloud', String(port)], false);
  other.close();
  assert.equal(ended.code, 1);
  assert.equal(
    ended.stderr,
    `Port ${port} on 127.0.0.1 is already taken; choose another one, or 0 for any free port.\n`
  );
});

test('an unknown fault is one sentence with the names of all', async () => {
  const ended = await run(['--jira-cloud', '0', '--faults', 'gremlins'], false);
  assert.equal(ended.code, 1);
  assert.match(ended.stderr, /^Unknown fault "gremlins"\. Known faults: repeat-token, .*\n$/);
});
