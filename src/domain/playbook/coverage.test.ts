import type { AlertInstance, AlertRule } from './AlertRule';
import { coverage } from './coverage';
import type { PlaybookEntry } from './PlaybookEntry';
import type { JudgedEntry, MatchReason, PlaybookMatch } from './PlaybookMatch';
import { instanceId, namedBy, targetsOf, type KnownEntries } from './targetsOf';

const aRule = (uid: string, more: Partial<AlertRule> = {}): AlertRule => ({
  ...{ uid, title: uid, folder: 'Team', folderUid: 'f', group: 'g', labels: { customer: 'acme' }, annotations: {} },
  ...{ isPaused: false, updated: 0, health: 'ok', state: 'inactive', instances: [] },
  ...more,
});
const seen = (labels: Record<string, string>): AlertInstance => ({
  ...{ labels: { customer: 'acme', ...labels }, annotations: {}, state: 'Alerting', activeAt: 1, hasFired: true },
});
const anEntry = (id: string, more: Partial<PlaybookEntry> = {}): PlaybookEntry => ({
  ...{
    id,
    source: 'panel',
    title: id,
    matchers: ['{service="etl"}'],
    customer: '',
    severity: '',
    priority: 0,
    steps: '',
  },
  ...{ links: [], owner: '', reviewedOn: '2026-10-01', rules: [], place: null },
  ...more,
});
const KNOWN: KnownEntries = { ids: new Set(), aliases: new Map(), addresses: ['https://ops.example'] };
const match = (target: string, entry: string, by: MatchReason = 'matchers', more: Partial<PlaybookMatch> = {}) => ({
  ...{ target, entry, by, why: '', set: 0, also: [], conflict: [], ...more },
});

function covered(
  rules: AlertRule[],
  matches: PlaybookMatch[],
  entries: PlaybookEntry[] = [],
  judged: JudgedEntry[] = []
) {
  return coverage({ rules, targets: targetsOf(rules, new Map(), KNOWN), matches, entries, judged });
}
const states = (found: ReturnType<typeof covered>) => found.rules.map(({ customer, state }) => [customer, state]);

describe('a rule', () => {
  it('that was never seen is judged by the labels that it always has', () => {
    expect(states(covered([aRule('r')], [match('rule:r', 'e')]))).toEqual([['acme', 'covered']]);
    expect(states(covered([aRule('r')], []))).toEqual([['acme', 'uncovered']]);
  });

  it('is unknown where only an instance could tell', () => {
    const labels = { customer: 'acme', service: 'disk' };
    const entries = [anEntry('e', { matchers: ['{instance=~"db.*"}'] })];
    expect(states(covered([aRule('r', { labels })], [], entries))).toEqual([['acme', 'unknown']]);
    const others = [anEntry('e', { matchers: ['{instance=~"db.*"}'], customer: 'globex' })];
    expect(states(covered([aRule('r', { labels })], [], others))).toEqual([['acme', 'uncovered']]);
    const stated = [anEntry('e', { matchers: ['{service="etl", customer="acme"}'] })];
    expect(states(covered([aRule('r', { labels })], [], stated))).toEqual([['acme', 'uncovered']]);
  });

  it('is covered only where every label set in which it was seen has an entry', () => {
    const [a, b] = [seen({ service: 'a' }), seen({ service: 'b' })];
    const rule = aRule('r', { instances: [a, b] });
    const [idA, idB] = [instanceId('r', a.labels), instanceId('r', b.labels)];
    expect(states(covered([rule], [match(idA, 'e'), match(idB, 'e')]))).toEqual([['acme', 'covered']]);
    const partly = covered([rule], [match('rule:r', 'e'), match(idA, 'e')]);
    expect(partly.uncovered).toMatchObject([{ state: 'uncovered', judged: 2, without: [b.labels] }]);
  });

  it('never counts by a catch-all', () => {
    const found = covered([aRule('r')], [match('rule:r', 'all', 'catchall')]);
    expect(found.perCustomer).toEqual([
      { customer: 'acme', rules: 1, covered: 0, unknown: 0, conflicts: 0, catchAllOnly: 1 },
    ]);
  });

  it('counts for each customer whom its instances name, and once in the whole', () => {
    const instances = [seen({}), seen({ customer: 'globex' })];
    const rule = aRule('r', { labels: { customer: '{{ $labels.customer }}' }, instances });
    const found = covered([rule], [match(instanceId('r', instances[0]?.labels ?? {}), 'e')]);
    expect(states(found)).toEqual([
      ['acme', 'covered'],
      ['globex', 'uncovered'],
    ]);
    expect(found.all).toMatchObject({ rules: 1, covered: 0 });
  });

  it('that is paused is left out, and one of no customer comes last', () => {
    const found = covered([aRule('off', { isPaused: true }), aRule('free', { labels: {} }), aRule('r')], []);
    expect(found.perCustomer.map(({ customer }) => customer)).toEqual(['acme', '']);
  });
});

it('lists ties with their rules, orphans but no mere pages, and what to look through', () => {
  const entries = [
    ...[anEntry('a'), anEntry('b'), anEntry('lost'), anEntry('page', { source: 'text', matchers: [] })],
    anEntry('old', { reviewedOn: '' }),
  ];
  const updated = Date.parse('2026-10-02T00:00:01Z');
  const rules = [aRule('r', { updated }), aRule('s', { updated: updated - 2000 })];
  const tie = { conflict: ['a', 'b'], also: ['old'] };
  const found = covered(rules, [match('rule:r', 'a', 'matchers', tie), match('rule:s', 'b')], entries);
  expect(found.conflicts).toMatchObject([{ entries: ['a', 'b'], rules: [{ uid: 'r' }] }]);
  expect(found.orphans.map(({ id }) => id)).toEqual(['lost']);
  expect(found.stale.map(({ entry, reason }) => [entry.id, reason])).toEqual([
    ['a', 'rule-changed'],
    ['old', 'never-reviewed'],
  ]);
});

it.each([
  ['an address elsewhere', { runbook_url: 'https://wiki.example/x' }, ['url:https://wiki.example/x']],
  ['a panel of this Grafana', { runbook_url: 'https://ops.example/d/b/s?viewPanel=panel-2' }, ['panel:b/2']],
  ['a library panel, by its place', { __dashboardUid__: 'b', __panelId__: '4' }, ['library:l']],
  ['a panel that is none, in a dashboard that is one', { __dashboardUid__: 'b', __panelId__: '9' }, ['dashboard:b']],
  [
    'the runbook before the graph',
    { __dashboardUid__: 'b', runbook_url: '/d/b?viewPanel=2' },
    ['panel:b/2', 'dashboard:b'],
  ],
  ['an entry by its id', { playbook: 'panel:b/2' }, ['panel:b/2']],
  ['nothing that is known', { runbook_url: 'https://ops.example/d/gone', __dashboardUid__: 'gone' }, []],
  ['no script', { runbook_url: 'javascript:alert(1)' }, []],
])('names %s', (_, annotations, expected) => {
  const ids = new Set(['url:https://wiki.example/x', 'panel:b/2', 'library:l', 'dashboard:b']);
  const aliases = new Map([['panel:b/4', 'library:l']]);
  expect(namedBy(aRule('r', { annotations: { ...annotations } }), { ...KNOWN, ids, aliases })).toEqual(expected);
});
