import { parseArgs } from 'node:util';

import type { JsonRecord } from './http/record.ts';

/** What the command line asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'refused'; sentence: string }
  | { kind: 'run'; host: string; jiraCloudPort: number; settings: JsonRecord };

/** The text of `--help`. */
export const usage = `Simulators of ticket systems.

  node simulators/main.ts --jira-cloud PORT [options]

  --jira-cloud PORT   serve a Jira Cloud site; 0 takes any free port
  --tickets N         tickets of the default site, 10 to 100000 (120)
  --seed S            seed of its data (1)
  --faults a,b        faults of the default site, see docs/simulators.md
  --latency MS        each answer waits that long (0)
  --now ISO           its clock stands at that instant (runs like the machine's)
  --host ADDRESS      where to listen (127.0.0.1)
`;

const options = {
  'jira-cloud': { type: 'string' },
  tickets: { type: 'string', default: '120' },
  seed: { type: 'string', default: '1' },
  faults: { type: 'string', default: '' },
  latency: { type: 'string', default: '0' },
  now: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  help: { type: 'boolean', default: false },
} as const;

class BadFlag extends Error {}

function wholeNumber(flag: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw new BadFlag(`--${flag} must be a whole number from ${low} to ${high}, not "${text}".`);
  }
  return value;
}

function read(args: readonly string[]): Command {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
  if (values.help) {
    return { kind: 'help' };
  }
  const port = values['jira-cloud'];
  if (port === undefined) {
    throw new BadFlag('Say which system to simulate, for example --jira-cloud 8081; --help lists all flags.');
  }
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new BadFlag(`--now must be an instant such as 2026-11-02T09:30:00Z, not "${values.now}".`);
  }
  return {
    kind: 'run',
    host: values.host,
    jiraCloudPort: wholeNumber('jira-cloud', port, 0, 65_535),
    settings: {
      tickets: wholeNumber('tickets', values.tickets, 10, 100_000),
      seed: wholeNumber('seed', values.seed, 0, 4_294_967_295),
      faults: values.faults.split(',').filter((name) => name !== ''),
      latencyMs: wholeNumber('latency', values.latency, 0, 600_000),
      ...(values.now === undefined ? {} : { now: values.now }),
    },
  };
}

/** Reads the flags; a bad one gives a sentence that says what would be right. */
export function readCommandLine(args: readonly string[]): Command {
  try {
    return read(args);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const plain = message.replace(/\. To specify.*$/, '').replace(/\.$/, '');
    const sentence = error instanceof BadFlag ? message : `${plain}. --help lists all flags.`;
    return { kind: 'refused', sentence };
  }
}
