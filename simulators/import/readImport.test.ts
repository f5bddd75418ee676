import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { JsonRecord } from '../http/record.ts';
import type { NormalisedTicket } from './NormalisedTicket.ts';
import { readImport } from './readImport.ts';

const base = { key: 'ACM-1', customer: 'acme', title: 'disk full', created: '2026-11-01T08:00:00Z' };

function instant(text: string): number {
  return Date.parse(text);
}

/** The one ticket of one good line. */
function ticket(more: JsonRecord = {}): NormalisedTicket {
  const { tickets, problems } = readImport(JSON.stringify({ ...base, ...more }));
  assert.deepEqual(problems, []);
  const [only] = tickets;
  assert.ok(only !== undefined && tickets.length === 1);
  return only;
}

test('fills in what a line leaves out', () => {
  assert.deepEqual(ticket({ nobodyKnows: true }), {
    key: 'ACM-1',
    project: 'ACM',
    customer: 'acme',
    type: 'incident',
    title: 'disk full',
    description: null,
    priority: 3,
    state: 'open',
    pendingReason: null,
    cancelled: false,
    assignee: null,
    reporter: null,
    team: null,
    service: null,
    major: false,
    labels: [],
    created: instant('2026-11-01T08:00:00Z'),
    updated: instant('2026-11-01T08:00:00Z'),
    resolved: null,
    closed: null,
    plannedStart: null,
    plannedEnd: null,
    cause: null,
    resolutionCode: null,
    resolution: null,
    channel: null,
    mark: null,
    history: [{ at: instant('2026-11-01T08:00:00Z'), state: 'open', pendingReason: null }],
    reopened: 0,
    sla: null,
  });
});

test('takes a byte order mark, empty lines, Windows line ends, zones, parts of a second and a small key', () => {
  const line = JSON.stringify({ ...base, key: 'acm-7', created: '2026-11-01T10:00:00.999+02:00' });
  const { tickets, problems } = readImport(`\uFEFF\r\n${line}\r\n\n`);
  assert.deepEqual(problems, []);
  assert.deepEqual([tickets[0]?.key, tickets[0]?.created], ['ACM-7', instant('2026-11-01T08:00:00Z')]);
});

describe('times and history', () => {
  test('a closed ticket has been resolved before, and its times follow from its history', () => {
    const { resolved, closed, updated, reopened } = ticket({
      state: 'closed',
      history: [
        { at: '2026-11-01T09:00:00Z', state: 'in_progress' },
        { at: '2026-11-01T10:00:00Z', state: 'resolved' },
        { at: '2026-11-01T11:00:00Z', state: 'open' },
        { at: '2026-11-01T12:00:00Z', state: 'resolved' },
        { at: '2026-11-02T12:00:00Z', state: 'closed' },
      ],
    });
    assert.equal(resolved, instant('2026-11-01T12:00:00Z'));
    assert.equal(closed, instant('2026-11-02T12:00:00Z'));
    assert.equal(updated, closed);
    assert.equal(reopened, 1);
  });

  test('a history that is not stated follows from the times', () => {
    const { history } = ticket({
      state: 'closed',
      resolved: '2026-11-01T12:00:00Z',
      closed: '2026-11-03T12:00:00Z',
    });
    assert.deepEqual(
      history.map(({ at, state }) => [new Date(at).toISOString().slice(5, 13), state]),
      [
        ['11-01T08', 'open'],
        ['11-01T12', 'resolved'],
        ['11-03T12', 'closed'],
      ]
    );
  });

  test('a history that stops short goes on to the present state', () => {
    const { history } = ticket({
      state: 'pending',
      pendingReason: 'vendor',
      updated: '2026-11-01T15:00:00Z',
      history: [{ at: '2026-11-01T09:00:00Z', state: 'in_progress' }],
    });
    assert.deepEqual(history.at(-1), {
      at: instant('2026-11-01T15:00:00Z'),
      state: 'pending',
      pendingReason: 'vendor',
    });
  });

  test('an open ticket has no end, whatever is stated', () => {
    const { resolved, closed } = ticket({ state: 'open', resolved: '2026-11-01T12:00:00Z', closed: base.created });
    assert.deepEqual([resolved, closed], [null, null]);
  });

  test('a cancelled ticket is closed, a pending one without a reason waits for something', () => {
    assert.equal(ticket({ cancelled: true }).state, 'closed');
    assert.equal(ticket({ state: 'pending' }).pendingReason, 'other');
    assert.equal(ticket({ state: 'open', pendingReason: 'vendor' }).pendingReason, null);
  });
});

describe('SLAs', () => {
  test('a running one is due when its goal is used up', () => {
    const { sla } = ticket({ sla: { state: 'running', goalSeconds: 3600 } });
    assert.deepEqual(sla, {
      name: 'Time to resolution',
      state: 'running',
      start: instant('2026-11-01T08:00:00Z'),
      due: instant('2026-11-01T09:00:00Z'),
      goalSeconds: 3600,
      elapsedSeconds: null,
      remainingSeconds: null,
      pausedSince: null,
      stopped: null,
    });
  });

  test('a paused one stands still since the ticket waits, with the rest that it had', () => {
    const { sla } = ticket({
      state: 'pending',
      history: [{ at: '2026-11-01T09:00:00Z', state: 'pending' }],
      sla: { state: 'paused', goalSeconds: 14_400, remainingSeconds: 13_800 },
    });
    assert.deepEqual([sla?.pausedSince, sla?.due], [instant('2026-11-01T09:00:00Z'), null]);
    assert.deepEqual([sla?.elapsedSeconds, sla?.remainingSeconds], [600, 13_800]);
  });

  test('one that ended has its spans, also where only due and end are stated', () => {
    const { sla } = ticket({
      sla: { state: 'breached', due: '2026-11-01T09:00:00Z', stopped: '2026-11-01T09:30:00Z' },
    });
    assert.deepEqual([sla?.goalSeconds, sla?.elapsedSeconds, sla?.remainingSeconds], [3600, 5400, -1800]);
  });
});

const bad: Array<[string, string, RegExp]> = [
  ['what is not JSON', '{', /^Line 1 of the import: it is not JSON\.$/],
  ['a list', '[]', /it is not a JSON object/],
  ['no key', JSON.stringify({ ...base, key: undefined }), /"key" is missing/],
  ['a key without a number', JSON.stringify({ ...base, key: 'INC' }), /"key" must be a project and a number/],
  ['an empty title', JSON.stringify({ ...base, title: ' ' }), /"title" is missing/],
  ['no creation', JSON.stringify({ ...base, created: null }), /"created" is missing/],
  [
    'a time without a zone',
    JSON.stringify({ ...base, created: '2026-11-01T08:00:00' }),
    /"created" must be an instant/,
  ],
  ['a day that is none', JSON.stringify({ ...base, updated: '2026-02-30T08:00:00Z' }), /"updated" must be an instant/],
  ['an unknown state', JSON.stringify({ ...base, state: 'done' }), /"state" must be one of open, in_progress, pending/],
  ['a priority of 0', JSON.stringify({ ...base, priority: 0 }), /"priority" must be a whole number from 1 to 5/],
  ['a label with a space', JSON.stringify({ ...base, labels: ['a b'] }), /"labels" must be a list/],
  ['a mark that is none', JSON.stringify({ ...base, mark: '12345678901G' }), /"mark" must be 12 hexadecimal digits/],
  ['major as a text', JSON.stringify({ ...base, major: 'yes' }), /"major" must be true or false/],
  ['cancelled and open', JSON.stringify({ ...base, cancelled: true, state: 'open' }), /needs the state "closed"/],
  [
    'a window that ends first',
    JSON.stringify({ ...base, plannedStart: base.created, plannedEnd: '2026-10-01T00:00:00Z' }),
    /"plannedEnd" is before/,
  ],
  ['a step without a state', JSON.stringify({ ...base, history: [{ at: base.created }] }), /needs "at" and "state"/],
  ['an SLA without a goal', JSON.stringify({ ...base, sla: { state: 'running' } }), /needs "goalSeconds" or a "due"/],
  [
    'an SLA that is met and goes on',
    JSON.stringify({ ...base, sla: { state: 'met', goalSeconds: 5 } }),
    /needs "stopped"/,
  ],
  [
    'an SLA that runs and has stopped',
    JSON.stringify({ ...base, sla: { state: 'running', goalSeconds: 5, stopped: base.created } }),
    /has not "stopped"/,
  ],
  [
    'an SLA that is met too late',
    JSON.stringify({ ...base, sla: { state: 'met', goalSeconds: 5, stopped: '2026-11-01T08:00:06Z' } }),
    /longer than its goal/,
  ],
  [
    'an SLA that is breached in time',
    JSON.stringify({ ...base, sla: { state: 'breached', goalSeconds: 5, stopped: '2026-11-01T08:00:05Z' } }),
    /ended within its goal/,
  ],
];
for (const [name, line, sentence] of bad) {
  test(`refuses ${name} with a sentence`, () => {
    const { problems } = readImport(line);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', sentence);
  });
}

test('names every bad line by its number, a key that comes twice and a project of two customers', () => {
  const lines = [base, { ...base, priority: 9 }, {}, base, { ...base, key: 'ACM-2', customer: 'globex' }];
  const { tickets, problems } = readImport(lines.map((line) => JSON.stringify(line)).join('\n\n'));
  assert.equal(tickets.length, 1);
  assert.deepEqual(problems, [
    'Line 3 of the import: "priority" must be a whole number from 1 to 5.',
    'Line 5 of the import: "created" is missing.',
    'Line 7 of the import: the key "ACM-1" is on line 1 already.',
    'Line 9 of the import: the project "ACM" is another customer\'s on line 1.',
  ]);
});
