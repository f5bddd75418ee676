import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { z } from 'zod';

import { askMatch } from '../playbook/askMatch.ts';
import { repository } from '../repository.ts';
import { optionNames } from './Wish.ts';

const NOON = Date.UTC(2026, 10, 18, 11);
const MINUTE = 60_000;
const labels = {
  alertname: 'Disk "full"',
  customer: 'acme',
  service: 'etl',
  severity: 'critical',
  instance: 'etl-2:9100',
};
let ids = 0;
const row = (prevState: string, newState: string, time: number) => ({
  ...{ id: ++ids, alertId: 1, alertName: labels.alertname, prevState, newState, time, timeEnd: time },
  text: `${labels.alertname} {${Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')}} - A=1`,
  tags: Object.entries(labels).map(([name, value]) => `${name}:${value.replaceAll(':', '_')}`),
});
const firing = (time: number) => [row('Pending', 'Alerting', time), row('Alerting', 'Normal', time + 20 * MINUTE)];
const history = [0, 2, 4].flatMap((days) => firing(NOON - days * 24 * 60 * MINUTE));
const drawn = {
  id: 99,
  time: NOON,
  timeEnd: NOON,
  text: 'Deploy \u001B[31m',
  tags: ['deploy'],
  newState: '',
  login: 'ada',
};
const csv = (rows: string[]) => ['at;rule;state;customer;service;severity', ...rows].join('\n');

const reviewed = z.object({
  events: z.number(),
  isComplete: z.record(z.string(), z.boolean()),
  remarks: z.array(z.string()),
  episodes: z.array(z.object({ id: z.string(), match: z.object({ entry: z.string() }).nullable() })),
  findings: z.array(
    z.object({ rule: z.string(), reason: z.string(), proposals: z.array(z.record(z.string(), z.unknown())) })
  ),
  figures: z.array(z.object({ id: z.string(), value: z.number().nullable() })),
});

describe('the command', () => {
  let folder = '';
  const place = (name: string) => path.join(folder, name);
  const run = (...args: string[]): { status: number; printed: string } => {
    try {
      const options = { encoding: 'utf8', stdio: 'pipe', maxBuffer: 256 * 1024 * 1024 } as const;
      return {
        status: 0,
        printed: execFileSync(process.execPath, [path.join(repository, 'scripts/review.ts'), ...args], options),
      };
    } catch (error) {
      const { status, stdout, stderr } = z
        .object({ status: z.number(), stdout: z.string(), stderr: z.string() })
        .parse({ ...Object(error) });
      return { status, printed: stdout + stderr };
    }
  };
  const json = (...args: string[]) => reviewed.parse(JSON.parse(run(...args, '--json').printed));

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-review-'));
    const files: Record<string, string> = {
      'history.json': JSON.stringify([...history, drawn]),
      'pages.jsonl': [[...history].reverse(), history.slice(0, 3)].map((page) => JSON.stringify(page)).join('\n'),
      'hundred.json': JSON.stringify(Array.from({ length: 50 }, (_, n) => firing(NOON + n * 60 * MINUTE)).flat()),
      'many.json': JSON.stringify(Array.from({ length: 200 }, (_, n) => firing(NOON + n * 60 * MINUTE)).flat()),
      'old.csv': 'key,title,created\nT-1,Old,2026-10-01 09:00\nT-2,New,2026-11-14 09:00\n',
      'table.csv': csv([
        '2026-11-18 12:00;A;firing;acme;etl;critical',
        '2026-11-18 12:30;A;resolved;acme;etl;critical',
      ]),
      'broken.csv': csv([
        'soon;A;firing;;;',
        '2026-11-18 12:00;A;burning;;;',
        '2026-11-18 12:00;;firing;;;',
        '2026-11-18 12:00;A;firing;acme;;',
      ]),
      'alerts.json': JSON.stringify([
        { labels, startsAt: '2026-11-18T11:00:00Z', endsAt: '2026-11-18T11:20:00Z', status: 'resolved' },
      ]),
      'tickets.csv':
        'key,title,customer,service,created,resolved,cause,resolution_code,resolution_notes,reported_by\nT-1,Mail stuck,acme,mail,2026-11-17 09:00,2026-11-17 10:00,Software,Done,Drained the queue,customer\n',
      'checks.csv': 'at,check,state\n2026-11-18 09:00,Backup,problem\n',
      'broken-checks.csv': 'at,check,state\n2026-11-18 09:00,Backup,problem\nsoon,Backup,problem\n',
      'acts.json': '',
      'bad.xml': '<a/>',
      'empty.json': '',
      'half.json': '[{"id": 1',
      'binary.csv': 'a\0b',
      'books/disk.md': `---\nmatchers: ${JSON.stringify('alertname="Disk \\"full\\""')}\n---\n# Clear\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(place(name)), { recursive: true });
      writeFileSync(place(name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints episodes, findings and figures of Grafana’s history and tickets', () => {
    const { status, printed } = run(
      '--events',
      place('history.json'),
      '--tickets',
      place('tickets.csv'),
      '--zone',
      'Europe/Rome'
    );
    assert.equal(status, 0);
    assert.match(printed, /^6 changes of state, 3 episodes, 1 ticket, 0 checks, 1 annotation, 0 entries/);
    assert.match(printed, /2026-11-18 12:00 Disk "full" · acme · etl · critical · 20 min\n/);
    assert.match(printed, /\(c\) Disk "full" \(etl\) keeps coming back · recurring · acme · 3 pieces of evidence/);
    assert.match(printed, /\(b\) No alert told of it: Mail stuck/);
    assert.match(printed, /Time to resolve, median +20 min +n 3, not known 0/);
    // Nothing in a file steers the terminal.
    assert.ok(!printed.includes('\u001B'));
  });

  it('prints all that it found, and ends quietly where only the beginning is read', () => {
    const { printed } = run('--events', place('many.json'));
    assert.match(printed, /Episodes \(200\)/);
    assert.equal(printed.match(/ Disk "full" · acme · etl · critical · 20 min/g)?.length, 200);
    const command = `"${process.execPath}" scripts/review.ts --events "${place('many.json')}" --json`;
    const begun = execFileSync('sh', ['-c', `(${command} | head -c 20) 2>&1`], { cwd: repository, encoding: 'utf8' });
    assert.equal(begun.length, 20);
  });

  it('says what was not given, and that tickets are older than the history', () => {
    const { remarks } = json('--events', place('history.json'), '--tickets', place('old.csv'));
    assert.deepEqual(
      remarks.filter((remark) => remark.includes('None were given')).map((remark) => remark.split(':')[0]),
      ['Acts', 'Checks', 'Entries']
    );
    assert.match(
      remarks.join('\n'),
      /Its first change of state is of 2026-11-14 11:00, and 1 ticket is more than a day older/
    );
    const later = json('--events', place('history.json'), '--tickets', place('old.csv'), '--from', '2026-11-14');
    assert.ok(!later.remarks.join().includes('more than a day older'));
  });

  it('knows who was first only from checks that could all be read', () => {
    const first = (checks: string) =>
      json('--events', place('table.csv'), '--tickets', place('tickets.csv'), '--checks', place(checks)).isComplete;
    assert.equal(first('checks.csv')['checks'], true);
    assert.equal(first('broken-checks.csv')['checks'], false);
    assert.equal(first('nowhere.csv')['checks'], false);
  });

  it('gives the same for pages one below the other, in any order, with rows twice', () => {
    const [plain, pages] = ['history.json', 'pages.jsonl'].map((name) => json('--events', place(name)));
    assert.deepEqual(pages?.episodes, plain?.episodes);
    assert.equal(pages?.events, 6);
    assert.match(pages?.remarks.join('\n') ?? '', /3 rows are there twice/);
  });

  it('matches entries with the matching of the back end', () => {
    const { episodes, findings, figures } = json('--events', place('history.json'), '--entries', place('books'));
    assert.deepEqual([...new Set(episodes.map(({ match }) => match?.entry))], ['file:books/disk.md']);
    assert.ok(!findings.some(({ rule }) => rule === 'a'));
    assert.equal(figures.find(({ id }) => id === 'episode_coverage_pct')?.value, 100);
  });

  it('proposes matchers that the back end reads, and that fit the alert', async () => {
    writeFileSync(place('books/other.md'), '---\nmatchers: alertname="Other"\n---\n# Other\n');
    const { findings } = json('--events', place('history.json'), '--entries', place('books/other.md'));
    const matchers = findings
      .flatMap(({ proposals }) => proposals.map((one) => String(one['matchers'] ?? '')))
      .find((set) => set !== '');
    assert.equal(matchers, '{alertname="Disk \\"full\\"", customer="acme", service="etl"}');
    const entry = {
      id: 'e',
      source: 'text',
      title: '',
      matchers: [matchers ?? ''],
      customer: '',
      severity: '',
    } as const;
    const { matches, entries } = await askMatch(
      [
        {
          ...entry,
          matchers: [...entry.matchers],
          priority: 0,
          steps: '',
          links: [],
          owner: '',
          reviewedOn: '',
          rules: [],
          place: null,
        },
      ],
      [{ id: 't', ruleUid: '', labels, named: [], pinned: '' }]
    );
    assert.deepEqual([matches[0]?.entry, entries[0]?.problem], ['e', '']);
  });

  it('counts acts, by the ids that it printed', () => {
    const { episodes } = json('--events', place('history.json'));
    const acts = [
      {
        item: episodes[0]?.id,
        at: '2026-11-14T11:05:00Z',
        deed: { kind: 'ack', comment: '', until: 1, severity: '', sticky: false },
      },
      { item: episodes[0]?.id, at: 'x', deed: { kind: 'dance' } },
    ];
    writeFileSync(place('acts.json'), JSON.stringify(acts));
    const args = ['--events', place('history.json'), '--acts', place('acts.json')];
    const { figures, remarks } = json(...args);
    assert.equal(figures.find(({ id }) => id === 'mtta_median_s')?.value, 300);
    assert.match(remarks.join('\n'), /acts\.json: record 2: It is no act/);
    assert.equal(run(...args).status, 2);
  });

  it('reads tables of changes of state, and alerts of an Alertmanager', () => {
    for (const [name, zone] of [
      ['table.csv', 'Europe/Rome'],
      ['alerts.json', 'UTC'],
    ] as const) {
      assert.match(run('--events', place(name), '--zone', zone).printed, /^2 changes of state, 1 episode/, name);
    }
  });

  it('tells what is wrong with rows, and then concludes nothing from what is not there', () => {
    const { status, printed } = run('--events', place('broken.csv'), '--tickets', place('tickets.csv'));
    assert.equal(status, 2);
    assert.match(printed, /broken\.csv: row 2: When it happened cannot be read\./);
    assert.match(printed, /broken\.csv: row 3: Its state is none of normal, pending, alerting, nodata, error\./);
    assert.match(printed, /broken\.csv: row 4: It names no rule\./);
    assert.match(printed, /Of the history not all is known: nothing is concluded/);
    assert.doesNotMatch(printed, /No alert told of it/);
  });

  it('takes a hundred rows for a history that was cut', () => {
    const { isComplete, remarks } = json('--events', place('hundred.json'));
    assert.equal(isComplete['history'], false);
    assert.match(remarks.join('\n'), /exactly 100 rows/);
  });

  it('judges the example of the documentation', () => {
    const document = readFileSync(path.join(repository, 'docs/review.md'), 'utf8');
    const [events = '', tickets = ''] = [...document.matchAll(/```csv\n([^`]+)```/g)].map(
      ([, example = '']) => example
    );
    writeFileSync(place('events.csv'), events);
    writeFileSync(place('example.csv'), tickets);
    const { status, printed } = run('--events', place('events.csv'), '--tickets', place('example.csv'));
    assert.equal(status, 0);
    assert.match(printed, /1 episode, 1 ticket,/);
    assert.match(printed, /\(b\) No alert told of it: Login slow/);
  });

  it('lists on --help each option that it takes, as the documentation has it', () => {
    const { status, printed } = run('--help');
    assert.equal(status, 0);
    const told = [...printed.matchAll(/^ {2}(--[a-z-]+)(?:, (--[a-z-]+))?.* {2}\S/gm)].flatMap(([, ...names]) => names);
    assert.deepEqual(
      told.filter((name) => name !== undefined).toSorted(),
      optionNames.map((name) => `--${name}`).toSorted()
    );
  });

  it('answers one sentence where nothing can be judged', () => {
    const refused = (...args: string[]) => {
      const { status, printed } = run(...args);
      assert.equal(status, 1, args.join(' '));
      return printed;
    };
    assert.equal(refused(), '✕ Name what to read: npm run review -- --events history.json --tickets tickets.csv\n');
    assert.match(refused('--event', 'x'), /^✕ The option --event is not known/);
    assert.match(refused('history.json'), /^✕ Every file needs its option/);
    assert.match(refused('--events', 'x', '--zone', 'Mars'), /^✕ The time zone Mars is not known/);
    assert.match(refused('--events', 'x', '--from', '2026-02-30'), /^✕ The option --from is a day/);
    assert.match(refused('--events', 'x', '--from', '2026-02-03', '--to', '2026-02-01'), /^✕ The period ends before/);
    assert.match(
      refused('--events', place('gone.json')),
      /^✕ Nothing could be read\. gone\.json: There is no such file\./
    );
    assert.match(refused('--events', place('bad.xml')), /bad\.xml: It is XML or HTML/);
    assert.match(refused('--events', place('empty.json')), /empty\.json: It is empty\./);
    assert.match(refused('--events', place('half.json')), /half\.json: It is JSON that breaks off before its end/);
    assert.match(refused('--tickets', place('binary.csv')), /binary\.csv: It is not a text in UTF-8/);
  });
});
