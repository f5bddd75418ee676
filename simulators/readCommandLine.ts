import { parseArgs } from 'node:util';

import type { JsonRecord } from './http/record.ts';
import { type System, systems } from './systems.ts';

/** A system to simulate and the port on which it listens; 0 takes any free one. */
export interface WantedServer {
  system: System;
  port: number;
}

/** What the command line asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'refused'; sentence: string }
  | {
      kind: 'run';
      host: string;
      servers: WantedServer[];
      /** Of the default site of every server, as the admin route takes them. */
      settings: JsonRecord;
      /** A file of tickets for the default site of every server. */
      importFile?: string;
    };

/** The text of `--help`. */
export const usage = `Simulators of ticket systems.

  node simulators/main.ts --jira-cloud PORT --servicenow PORT [options]

  --jira-cloud PORT      serve a Jira Cloud site; 0 takes any free port
  --jira-dc PORT         serve a Jira Data Center site
  --servicenow PORT      serve a ServiceNow instance
  --servicenow-tls PORT  serve a ServiceNow instance over https
  --import FILE          tickets of the default sites, one JSON object a line, see docs/simulators.md
  --tickets N            tickets of each default site, 10 to 100000 (120; none beside an import)
  --seed S               seed of their data (1)
  --faults a,b           faults of the default sites, see docs/simulators.md
  --latency MS           each answer waits that long (0)
  --now ISO              their clocks stand at that instant (run like the machine's)
  --host ADDRESS         where to listen (127.0.0.1)
`;

const options = {
  'jira-cloud': { type: 'string' },
  'jira-dc': { type: 'string' },
  servicenow: { type: 'string' },
  'servicenow-tls': { type: 'string' },
  import: { type: 'string' },
  tickets: { type: 'string' },
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

function ticketsOf(wanted: string | undefined, importFile: string | undefined): number {
  if (wanted === undefined) {
    return importFile === undefined ? 120 : 0;
  }
  return wholeNumber('tickets', wanted, 10, 100_000);
}

function read(args: readonly string[]): Command {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
  if (values.help) {
    return { kind: 'help' };
  }
  const servers = systems.flatMap((system) => {
    const port = values[system];
    return port === undefined ? [] : [{ system, port: wholeNumber(system, port, 0, 65_535) }];
  });
  if (servers.length === 0) {
    throw new BadFlag('Say which system to simulate, for example --jira-cloud 8081; --help lists all flags.');
  }
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new BadFlag(`--now must be an instant such as 2026-11-02T09:30:00Z, not "${values.now}".`);
  }
  return {
    kind: 'run',
    host: values.host,
    servers,
    settings: {
      tickets: ticketsOf(values.tickets, values.import),
      seed: wholeNumber('seed', values.seed, 0, 4_294_967_295),
      faults: values.faults.split(',').filter((name) => name !== ''),
      latencyMs: wholeNumber('latency', values.latency, 0, 600_000),
      ...(values.now === undefined ? {} : { now: values.now }),
    },
    ...(values.import === undefined ? {} : { importFile: values.import }),
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
