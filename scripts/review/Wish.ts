import { parseArgs } from 'node:util';

import { z } from 'zod';

import { readInstant, type DateOrder } from './readInstant.ts';

/** What somebody wants judged. */
export interface Wish {
  events: string[];
  tickets: string[];
  entries: string[];
  rules: string[];
  acts: string[];
  checks: string[];
  /** Addresses of the Grafana to which runbook links lead. */
  grafana: string[];
  /** '' for all. */
  customer: string;
  customers: Array<{ id: string; name: string }>;
  incidents: string[];
  zone: string;
  order: DateOrder | undefined;
  /** Days, YYYY-MM-DD; '' to take what the files span. */
  from: string;
  to: string;
  now: number | undefined;
  isJson: boolean;
}

const list = { type: 'string', multiple: true } as const;
const word = { type: 'string' } as const;
const options = {
  ...{ events: list, tickets: list, entries: list, rules: list, acts: list, checks: list, grafana: list },
  ...{ 'customer-name': list, 'incident-type': list },
  ...{ customer: word, zone: word, dates: word, from: word, to: word, now: word },
  json: { type: 'boolean' },
} as const;

/** The options, without their dashes. */
export const optionNames: readonly string[] = Object.keys(options);

const texts = z.array(z.string()).default([]);
const said = z.object({
  ...{ events: texts, tickets: texts, entries: texts, rules: texts, acts: texts, checks: texts, grafana: texts },
  ...{ 'customer-name': texts, 'incident-type': texts },
  ...{ customer: z.string().default(''), zone: z.string().default('UTC') },
  ...{ from: z.string().default(''), to: z.string().default('') },
  ...{ now: z.string().default(''), dates: z.string().default(''), json: z.boolean().default(false) },
});
type Said = z.infer<typeof said>;

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && readInstant(day, { zone: 'UTC', order: 'dmy' }) !== undefined;

function parsed(argv: readonly string[]): Said | string {
  try {
    return said.parse(parseArgs({ args: [...argv], options, allowPositionals: false }).values);
  } catch (error) {
    const option = /'(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return option === undefined
      ? 'Every file needs its option: npm run review -- --events history.json --tickets tickets.csv'
      : `The option ${option} is not known, or has no value; docs/review.md lists them.`;
  }
}

const orderOf = (dates: string): DateOrder | undefined => (dates === 'dmy' || dates === 'mdy' ? dates : undefined);
const instantOf = (now: string, zone: string): number | undefined => readInstant(now, { zone, order: 'dmy' });

/** What is wrong with it, in a sentence; undefined where nothing is. */
function wrongWith({ events, tickets, zone, from, to, dates, now }: Said): string | undefined {
  const sentences: ReadonlyArray<readonly [boolean, string]> = [
    [
      events.length + tickets.length === 0,
      'Name what to read: npm run review -- --events history.json --tickets tickets.csv',
    ],
    [!isZone(zone), `The time zone ${zone} is not known; it is a name such as Europe/Rome.`],
    [from !== '' && !isDay(from), 'The option --from is a day such as 2026-11-16.'],
    [to !== '' && !isDay(to), 'The option --to is a day such as 2026-11-22.'],
    [from !== '' && to !== '' && from > to, 'The period ends before it begins.'],
    [dates !== '' && orderOf(dates) === undefined, 'The option --dates is dmy or mdy.'],
    [now !== '' && instantOf(now, 'UTC') === undefined, 'The option --now is a time such as 2026-11-23T08:00:00Z.'],
  ];
  return sentences.find(([isWrong]) => isWrong)?.[1];
}

/** "acme=ACME Corp". */
function customerNamed(pair: string): { id: string; name: string } {
  const [id = '', ...name] = pair.split('=');
  return { id: id.trim(), name: name.join('=').trim() };
}

/** Reads what was asked for; one sentence where it cannot be done. */
export function readWish(argv: readonly string[]): Wish | string {
  const found = parsed(argv);
  const wrong = typeof found === 'string' ? found : wrongWith(found);
  if (typeof found === 'string' || wrong !== undefined) {
    return wrong ?? '';
  }
  const { 'customer-name': names, 'incident-type': incidents, dates, now, json: isJson, ...wish } = found;
  return {
    ...{ ...wish, incidents, isJson },
    ...{ customers: names.map(customerNamed), order: orderOf(dates), now: instantOf(now, wish.zone) },
  };
}
