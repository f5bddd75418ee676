import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { JsonRecord } from '../../http/record.ts';
import { pendingReasons, ticketTypes } from '../../import/NormalisedTicket.ts';
import { at } from '../../testing/at.ts';
import { companyId } from '../companies.ts';
import { sysId } from '../instance/sysId.ts';
import { DeskClient } from '../testing/DeskClient.ts';

const states = [
  { state: 'open' },
  { state: 'in_progress' },
  ...pendingReasons.map((pendingReason) => ({ state: 'pending', pendingReason })),
  { state: 'resolved', resolved: '2026-11-01T10:00:00Z' },
  { state: 'closed', resolved: '2026-10-30T10:00:00Z', closed: '2026-11-01T12:00:00Z' },
  { state: 'closed', cancelled: true, closed: '2026-11-01T12:00:00Z' },
];

/** Every type in every state, with all that can be said about it. */
const lines: JsonRecord[] = ticketTypes.flatMap((type, typeIndex) =>
  states.map((state, index) => ({
    key: `ACM-${typeIndex * 100 + index + 1}`,
    customer: 'acme',
    type,
    title: `${type} ${index}`,
    description: 'two\nlines',
    priority: (index % 5) + 1,
    assignee: 'Anna Rossi',
    reporter: 'Chiara Lombardi',
    team: 'Team One',
    service: 'Mail',
    major: index % 2 === 0,
    labels: ['a', 'b'],
    cause: 'Capacity',
    resolutionCode: 'Workaround',
    resolution: 'Restarted <it>.',
    channel: 'phone',
    mark: '0123456789ab',
    created: '2026-10-01T08:00:00Z',
    updated: '2026-11-01T13:00:00Z',
    plannedStart: '2026-12-01T20:00:00Z',
    plannedEnd: '2026-12-01T22:00:00Z',
    history: [
      { at: '2026-10-01T08:00:00Z', state: 'open' },
      { at: '2026-10-02T08:00:00Z', state: 'resolved' },
      { at: '2026-10-03T08:00:00Z', state: 'in_progress' },
    ],
    ...state,
  }))
);

const slas: Array<[name: string, stated: JsonRecord, truth: JsonRecord]> = [
  [
    'running',
    { state: 'running', start: '2026-11-02T06:00:00Z', due: '2026-11-02T10:00:00Z', goalSeconds: 7200 },
    {
      state: 'running',
      stage: 'in_progress',
      due: '2026-11-02T10:00:00.000Z',
      goalMs: 7_200_000,
      remainingMs: 1_800_000,
    },
  ],
  [
    'running and past its due time',
    { state: 'running', start: '2026-11-02T06:00:00Z', due: '2026-11-02T09:00:00Z', goalSeconds: 7200 },
    { state: 'breached', stage: 'in_progress', remainingMs: -1_800_000, elapsedMs: 9_000_000 },
  ],
  [
    'paused',
    { state: 'paused', start: '2026-11-02T06:00:00Z', goalSeconds: 7200, remainingSeconds: 60 },
    { state: 'paused', stage: 'paused', due: null, remainingMs: 60_000, elapsedMs: 7_140_000 },
  ],
  [
    'met',
    {
      state: 'met',
      start: '2026-11-02T06:00:00Z',
      goalSeconds: 7200,
      elapsedSeconds: 600,
      stopped: '2026-11-02T07:00:00Z',
    },
    {
      state: 'met',
      stage: 'completed',
      elapsedMs: 600_000,
      remainingMs: 6_600_000,
      stopped: '2026-11-02T07:00:00.000Z',
    },
  ],
  [
    'missed',
    { state: 'breached', start: '2026-11-02T06:00:00Z', goalSeconds: 600, stopped: '2026-11-02T07:00:00Z' },
    { state: 'breached', stage: 'completed', elapsedMs: 3_600_000, remainingMs: -3_000_000 },
  ],
];

function text(all: readonly JsonRecord[]): string {
  return all.map((line) => JSON.stringify(line)).join('\n');
}

describe('an import', () => {
  let client: DeskClient;
  let truth: Map<unknown, JsonRecord>;
  before(async () => {
    const measured = slas.map(([name, sla], index) => ({
      key: `GLX-${index + 1}`,
      customer: 'globex',
      title: name,
      created: '2026-11-02T06:00:00Z',
      ...(sla.state === 'paused' ? { state: 'pending' } : {}),
      ...(sla.stopped === undefined ? {} : { state: 'resolved', resolved: sla.stopped }),
      sla: { name: 'Time to resolution', ...sla },
    }));
    client = await DeskClient.start({ tickets: undefined, import: text([...lines, ...measured]) });
    truth = new Map((await client.truth()).map((ticket) => [ticket.key, ticket]));
  });
  after(() => client.close());

  test('holds its own tickets only', () => assert.equal(truth.size, lines.length + slas.length));

  for (const line of lines) {
    test(`${String(line.type)} ${String(line.state)} ${String(line.pendingReason ?? line.cancelled ?? '')} comes back as it was`, () => {
      const found = truth.get(line.key);
      const iso = (value: unknown): unknown => (typeof value === 'string' ? value.replace('Z', '.000Z') : null);
      const isOver = line.state === 'resolved' || line.state === 'closed';
      assert.deepEqual(found, {
        id: sysId(`ticket:${String(line.key)}`),
        key: line.key,
        table: found?.table,
        type: line.type,
        title: line.title,
        description: line.description,
        stateValue: found?.stateValue,
        stateLabel: found?.stateLabel,
        state: line.state,
        pendingReason: line.pendingReason ?? null,
        cancelled: line.cancelled ?? false,
        active: line.state !== 'closed',
        priority: line.priority,
        company: 'acme',
        companyId: companyId('acme'),
        assignee: line.assignee,
        reporter: line.reporter,
        team: line.team,
        service: line.service,
        created: iso(line.created),
        updated: iso(line.updated),
        resolved: isOver ? (iso(line.resolved) ?? iso(line.closed)) : null,
        closed: iso(line.closed),
        plannedStart: iso(line.plannedStart),
        plannedEnd: iso(line.plannedEnd),
        labels: line.labels,
        reopened: 1,
        major: line.major,
        cause: 'Capacity',
        resolutionCode: 'Workaround',
        resolution: 'Restarted <it>.',
        channel: 'phone',
        correlationId: 'rounds:0123456789ab',
        comments: [],
        slas: [],
      });
    });
  }

  for (const [index, [name, , wanted]] of slas.entries()) {
    test(`an SLA that is ${name} stands as stated`, () => {
      const sla = at(truth.get(`GLX-${index + 1}`), 'slas.0');
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((member) => [member, at(sla, member)])), wanted);
    });
  }

  test('every state that it uses is a choice of its table', async () => {
    for (const [key, { table, stateValue, stateLabel }] of truth) {
      const own = await client.column('sys_choice', `name=${String(table)}^element=state`, 'value');
      const line = own.length > 0 ? String(table) : 'task';
      const query = `name=${line}^element=state^value=${String(stateValue)}`;
      assert.deepEqual(await client.column('sys_choice', query, 'label'), [stateLabel], String(key));
    }
  });

  test('once more changes the tickets instead of doubling them', async () => {
    await client.change({ import: text([{ ...lines[0], type: 'problem', title: 'another' }]) });
    const all = await client.truth();
    assert.equal(all.length, truth.size);
    assert.deepEqual(
      all.filter(({ key }) => key === lines[0]?.key).map(({ table, title }) => [table, title]),
      [['problem', 'another']]
    );
  });

  test('with a bad line makes nothing and says which line', async () => {
    const seen = await client.admin('POST', 'sites', { id: 'bad', import: `${text(lines)}\n{"key":"ACM-1"}` });
    assert.equal(seen.status, 400);
    assert.match(JSON.stringify(seen.body), new RegExp(`Line ${lines.length + 1}`));
    assert.equal((await client.admin('GET', 'sites/bad')).status, 404);
  });
});
