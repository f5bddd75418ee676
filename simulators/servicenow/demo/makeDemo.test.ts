import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isRecord, type JsonRecord } from '../../http/record.ts';
import { pendingReasons, ticketStates, ticketTypes } from '../../import/NormalisedTicket.ts';
import { furnish } from '../instance/furnish.ts';
import { Instance } from '../instance/Instance.ts';
import { groundTruth } from '../truth/groundTruth.ts';
import { makeDemo } from './makeDemo.ts';
import { makeHostile } from './makeHostile.ts';

const monday = '2026-11-02T09:30:00Z';

function instance(seed: number, tickets: number, now: string, companies?: string[]): Instance {
  const made = new Instance('demo', 'http://instance', {
    seed,
    tickets,
    now: Date.parse(now),
    faults: new Map(),
    latencyMs: 0,
  });
  furnish(made, []);
  makeDemo(made, tickets, companies);
  return made;
}

const truth = (...wanted: Parameters<typeof instance>): JsonRecord[] => groundTruth(instance(...wanted));

function resolutions(ticket: JsonRecord): JsonRecord[] {
  const slas = Array.isArray(ticket.slas) ? ticket.slas.filter((sla) => isRecord(sla)) : [];
  return slas.filter(({ target, type }) => target === 'resolution' && type === 'SLA');
}

test('the same seed gives the same tickets, another seed others', () => {
  assert.deepEqual(truth(7, 200, monday), truth(7, 200, monday));
  assert.notDeepEqual(truth(7, 200, monday), truth(8, 200, monday));
});

for (const count of [0, 1, 2, 15, 120, 1001]) {
  test(`makes exactly ${count} tickets with numbers of their own`, () => {
    const all = truth(1, count, monday);
    assert.equal(all.length, count);
    assert.equal(new Set(all.map(({ key }) => key)).size, count);
  });
}

test('both companies have tickets; a named one gets all of them', () => {
  for (const count of [2, 20, 120]) {
    assert.deepEqual([...new Set(truth(1, count, monday).map(({ company }) => company))].toSorted(), [
      'Hooli',
      'Initech',
    ]);
  }
  assert.deepEqual([...new Set(truth(1, 40, monday, ['Initech']).map(({ company }) => company))], ['Initech']);
});

for (const now of ['2026-11-01T03:00:00Z', monday, '2026-12-26T12:00:00Z', '2026-03-29T01:30:00Z']) {
  test(`at ${now} there is a ticket of every type, state, reason to wait and state of an SLA`, () => {
    const all = truth(1, 120, now).filter(({ company }) => company === 'Initech');
    const seen = (read: (ticket: JsonRecord) => unknown): Set<unknown> => new Set(all.map(read));
    for (const type of ticketTypes) {
      assert.ok(seen((ticket) => ticket.type).has(type), type);
    }
    for (const state of ticketStates) {
      assert.ok(seen(({ state: found }) => found).has(state), state);
    }
    for (const reason of pendingReasons) {
      assert.ok(seen(({ pendingReason }) => pendingReason).has(reason), reason);
    }
    const slas = all.flatMap((ticket) => resolutions(ticket));
    for (const state of ['running', 'paused', 'met', 'breached']) {
      assert.ok(
        slas.some((sla) => sla.state === state),
        state
      );
    }
    const soon = slas.filter(({ state, remainingMs }) => state === 'running' && Number(remainingMs) < 2 * 3_600_000);
    assert.ok(soon.length > 0);
    assert.ok(all.some(({ major }) => major === true));
    assert.ok(all.some(({ cancelled }) => cancelled === true));
  });
}

test('times and states of each ticket agree', () => {
  const now = Date.parse(monday);
  for (const ticket of truth(3, 1000, monday)) {
    const [created, updated, resolved, closed] = [ticket.created, ticket.updated, ticket.resolved, ticket.closed].map(
      (time) => (time === null ? null : Date.parse(String(time)))
    );
    const key = String(ticket.key);
    assert.ok(created !== undefined && created !== null && created <= now, key);
    assert.ok(updated !== undefined && updated !== null && updated >= created && updated <= now + 2000, key);
    const isOver = ticket.state === 'resolved' || ticket.state === 'closed';
    assert.equal(resolved !== null, isOver, key);
    assert.equal(closed !== null, ticket.state === 'closed', key);
    assert.equal(ticket.active, ticket.state !== 'closed', key);
    const stages = resolutions(ticket).filter(({ stage }) => stage !== 'cancelled');
    const wanted = isOver ? 'completed' : ticket.state === 'pending' ? 'paused' : 'in_progress';
    assert.ok(
      stages.every(({ stage }) => stage === wanted),
      key
    );
  }
});

test('what was solved says how, an incident also why, and what came in says by which channel', () => {
  const all = truth(3, 1000, monday);
  for (const { key, type, state, cancelled, resolution, resolutionCode, cause } of all) {
    const isSolved = (state === 'resolved' || state === 'closed') && cancelled === false;
    assert.equal(resolution !== '', isSolved, String(key));
    assert.equal(resolutionCode !== '', isSolved, String(key));
    assert.equal(cause !== '', isSolved && (type === 'incident' || type === 'problem'), String(key));
  }
  for (const channel of ['monitoring', 'phone', 'email', 'self-service']) {
    assert.ok(all.filter((ticket) => ticket.channel === channel).length > 20, channel);
  }
});

test('texts are complete and hold no placeholder; only Hooli speaks of Kestrel', () => {
  for (const ticket of truth(5, 1500, monday)) {
    const text = JSON.stringify([ticket.title, ticket.description, ticket.comments, ticket.labels]);
    assert.doesNotMatch(text, /\{\w+\}|undefined/);
    assert.equal(/kestrel|confidential/i.test(text), ticket.company === 'Hooli');
  }
});

test('hostile texts come only when asked for, as new incidents of Initech', () => {
  const made = instance(1, 20, monday);
  makeHostile(made);
  const nasty = groundTruth(made).filter(({ title }) => /<script>|NQactive/.test(String(title)));
  assert.ok(nasty.length >= 2);
  assert.ok(nasty.every(({ company, state }) => company === 'Initech' && state === 'open'));
  assert.doesNotMatch(JSON.stringify(truth(1, 20, monday)), /<script>/);
});
