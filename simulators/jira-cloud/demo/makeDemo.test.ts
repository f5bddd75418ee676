import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JiraSite } from '../../jira/site/JiraSite.ts';
import { slaState } from '../../jira/sla/slaState.ts';
import { groundTruth } from '../../jira/truth/groundTruth.ts';
import { makeDemo } from '../../jira/demo/makeDemo.ts';
import { cloudTraits } from '../cloudTraits.ts';
import { makeHostile } from '../../jira/demo/makeHostile.ts';

function site(seed: number, tickets: number, now: string, projects?: string[]): JiraSite {
  const made = new JiraSite(
    'demo',
    'http://site',
    {
      seed,
      tickets,
      now: Date.parse(now),
      faults: new Map(),
      latencyMs: 0,
      hostile: false,
      contextPath: '',
    },
    cloudTraits
  );
  makeDemo(made, tickets, projects);
  return made;
}

const monday = '2026-11-02T09:30:00Z';

test('the same seed gives the same tickets, another seed others', () => {
  assert.deepEqual(groundTruth(site(7, 300, monday)), groundTruth(site(7, 300, monday)));
  assert.notDeepEqual(groundTruth(site(7, 300, monday)), groundTruth(site(8, 300, monday)));
});

for (const count of [0, 1, 10, 11, 12, 49, 120, 5001]) {
  test(`makes exactly ${count} tickets with keys of their own`, () => {
    const truth = groundTruth(site(1, count, monday));
    assert.equal(truth.length, count);
    assert.equal(new Set(truth.map(({ key }) => key)).size, count);
  });
}

test('every project has tickets from 10 on; named projects get all of them', () => {
  for (const count of [10, 12, 13, 120]) {
    const projects = new Set(groundTruth(site(1, count, monday)).map(({ project }) => project));
    assert.deepEqual([...projects].toSorted(), ['ACI', 'ACM', 'GLX', 'OPS', 'SECRET'], String(count));
  }
  const only = new Set(groundTruth(site(1, 50, monday, ['GLX'])).map(({ project }) => project));
  assert.deepEqual([...only], ['GLX']);
});

for (const now of [
  '2026-11-01T03:00:00Z',
  monday,
  '2026-11-06T17:59:00Z',
  '2026-12-26T12:00:00Z',
  '2026-03-29T01:30:00Z',
]) {
  test(`at ${now} some tickets are near their breach, some past it, some paused, some answered in time`, () => {
    const made = site(1, 120, now);
    const at = made.clock.now();
    const states = [...made.store.all()].map((ticket) => slaState(ticket.resolutionTime, at));
    for (const state of ['running', 'breached', 'paused', 'met', 'none'] as const) {
      assert.ok(states.includes(state), state);
    }
    const soon = groundTruth(made).filter(({ sla, statusCategory }) => {
      const text = JSON.stringify(sla);
      const rest = Number(/"Time to resolution".*"remainingMs":(-?\d+)/.exec(text)?.[1]);
      return statusCategory !== 'done' && rest > 0 && rest < 2 * 3_600_000;
    });
    assert.ok(soon.length >= 2);
  });
}

test('history, status, resolution and times of each ticket agree', () => {
  const made = site(3, 2000, monday);
  const now = made.clock.now();
  for (const ticket of made.store.all()) {
    const moves = ticket.changes.filter(({ field }) => field === 'status');
    assert.equal(moves.at(-1)?.toText ?? 'Open', ticket.status, ticket.key);
    moves.forEach((move, index) => assert.equal(move.fromText, moves[index - 1]?.toText ?? 'Open', ticket.key));
    const done = made.vocabulary.categoryOf(ticket.status) === 'done';
    assert.equal(ticket.resolution !== null, done, ticket.key);
    assert.equal(ticket.resolved !== null, done, ticket.key);
    const times = [ticket.created, ...ticket.changes.map(({ at }) => at), ...ticket.comments.map(({ at }) => at)];
    assert.ok(
      times.every((time) => Number.isInteger(time) && time >= ticket.created && time <= now + 2000),
      ticket.key
    );
    assert.equal(ticket.updated, Math.max(...times), ticket.key);
  }
});

test('texts are complete and hold no placeholder', () => {
  for (const { summary, description } of groundTruth(site(5, 3000, monday))) {
    assert.doesNotMatch(`${String(summary)} ${String(description)}`, /[{}]|undefined/);
    assert.ok(String(summary).length < 255);
  }
});

test('what was solved says how, an incident also why, and what came in says by which channel', () => {
  const all = groundTruth(site(5, 3000, monday));
  for (const { key, type, resolution, resolutionNotes, cause } of all) {
    assert.equal(resolutionNotes !== null, resolution === 'Done', String(key));
    assert.equal(cause !== null, resolution === 'Done' && (type === 'Incident' || type === 'Problem'), String(key));
    assert.doesNotMatch(String(resolutionNotes), /[{}]|undefined/);
  }
  for (const channel of ['Monitoring', 'Phone', 'Email', 'Self-service', null]) {
    assert.ok(all.filter((ticket) => ticket.channel === channel).length > 20, String(channel));
  }
  assert.ok(all.every(({ channel, reporter }) => (channel === 'Monitoring') === (reporter === 'Monitoring')));
});

test('only SECRET speaks of Nightingale', () => {
  for (const ticket of groundTruth(site(5, 3000, monday))) {
    assert.equal(/nightingale|confidential/i.test(JSON.stringify(ticket)), ticket.project === 'SECRET');
  }
});

test('hostile texts come only when asked for, as ordinary open tickets of ACM', () => {
  const made = site(1, 20, monday);
  makeHostile(made);
  const nasty = groundTruth(made).slice(20);
  assert.ok(nasty.length >= 5);
  assert.ok(nasty.every(({ project, status }) => project === 'ACM' && status === 'Open'));
  assert.match(JSON.stringify(nasty), /<script>/);
  assert.doesNotMatch(JSON.stringify(groundTruth(site(1, 20, monday))), /<script>/);
});

test('ages are relative to the clock of the site', () => {
  const ages = (now: string) => {
    const made = site(2, 60, now);
    return [...made.store.all()]
      .filter(({ priority }) => priority === 'Highest')
      .map(({ resolved, created }) => (resolved === null ? made.clock.now() - created : 0));
  };
  assert.deepEqual(ages(monday), ages('2026-11-03T09:30:00Z'));
});
