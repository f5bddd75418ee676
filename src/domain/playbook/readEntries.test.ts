import { playbookEntrySchema } from './PlaybookEntry';
import { NOTHING_POINTED, type Pointed } from './Pointed';
import { readEntries, type DashboardMeta } from './readEntries';

const META: DashboardMeta = { uid: 'ops', title: 'Operations', url: '/d/ops', folderUid: 'f', folder: 'Team' };

const read = (spec: unknown, pointed?: Partial<Pointed>) => readEntries(spec, META, { ...NOTHING_POINTED, ...pointed });
const text = (id: number, content: string, more: object = {}) => ({
  ...{ id, type: 'text', title: `Text ${id}`, options: { content, mode: 'markdown' } },
  ...more,
});
const graph = (id: number, description = '') => ({ id, type: 'timeseries', title: `Graph ${id}`, description });
const OPTIONS = {
  ...{ title: 'Disk full', matchers: '{service="etl"}\n{service="esb",\n severity="critical"}', customer: 'acme' },
  ...{ severity: 'critical', priority: 7, steps: '- [ ] look', owner: 'anna', reviewedOn: '2026-10-01' },
  ...{ links: [{ title: 'Wiki', url: 'https://wiki.example' }], rules: ['r1', 'r1', ''] },
};
const playbook = (id: number, options: object = OPTIONS) => ({
  ...{ id, type: 'quantyca-playbook-panel', title: 'Panel', options },
});

const v2Panel = (id: number, group: string, options: object, description = '') => ({
  kind: 'Panel',
  spec: { id, title: `P${id}`, description, vizConfig: { kind: 'VizConfig', group, spec: { options } } },
});
const grid = (kind: string, ...names: string[]) => ({
  kind,
  spec: { items: names.map((name) => ({ spec: { element: { kind: 'ElementReference', name } } })) },
});

it('reads all that a playbook panel says', () => {
  expect(read({ panels: [playbook(2)] }).entries).toEqual([
    {
      ...{ id: 'panel:ops/2', source: 'panel', title: 'Disk full', customer: 'acme', severity: 'critical' },
      ...{ matchers: ['{service="etl"}', '{service="esb", severity="critical"}'], priority: 7, steps: '- [ ] look' },
      ...{ links: [{ title: 'Wiki', url: 'https://wiki.example' }], owner: 'anna', reviewedOn: '2026-10-01' },
      rules: ['r1'],
      place: {
        ...{ dashboardUid: 'ops', dashboardTitle: 'Operations', folderUid: 'f', folder: 'Team', panelId: 2 },
        url: '/d/ops?viewPanel=panel-2',
      },
    },
  ]);
});

it.each([
  ['no options', undefined, { title: 'Panel', matchers: [], priority: 0, reviewedOn: '' }],
  ['a date that is none', { reviewedOn: '2026-02-30' }, { reviewedOn: '' }],
  ['a priority as text', { priority: '5.4' }, { priority: 5 }],
  ['a priority that is no number', { priority: 'high' }, { priority: 0 }],
  ['matchers as a list', { matchers: ['{a="b"}', 3, ''] }, { matchers: ['{a="b"}'] }],
])('reads a playbook panel with %s', (_, options, expected) => {
  const { entries } = read({ panels: [{ id: 1, type: 'quantyca-playbook-panel', title: 'Panel', options }] });
  expect(entries).toMatchObject([expected]);
});

it.each([
  ['plain', 'playbook: {a="b"}', ['{a="b"}']],
  ['without braces, in capitals', 'PLAYBOOK: a="b", c=~"d.*"', ['a="b", c=~"d.*"']],
  ['in a list', '- playbook: {a="b"}', ['{a="b"}']],
  ['in a quote, bold', '> **playbook:** {a="b"}', ['{a="b"}']],
  ['bold as a whole', '**playbook: {a="b"}**', ['{a="b"}']],
  ['as code', '`playbook: {a="b"}`', ['{a="b"}']],
  ['in an HTML comment', '<!-- playbook: {a="b"} -->', ['{a="b"}']],
  ['in a comment of several lines', '<!--\nplaybook: {a="b"}\n-->', ['{a="b"}']],
  ['in a Markdown comment', '[//]: # (playbook: {a="b"})', ['{a="b"}']],
  ['twice, which is any of the two', 'playbook: {a="b"}\nplaybook: {c="d"}', ['{a="b"}', '{c="d"}']],
  ['with a name that begins with _', 'playbook: __name__="up"', ['__name__="up"']],
  ['with no matcher in it, which matches all', 'playbook: {}', ['{}']],
])('takes a line of a text panel: %s', (_, content, matchers) => {
  expect(read({ panels: [text(1, content)] }).entries).toMatchObject([{ source: 'text', matchers }]);
});

it.each([
  ['Ansible', 'playbook: site.yml'],
  ['an example in a code block', '```\nplaybook: {a="b"}\n```'],
  ['prose', 'See the playbook: it has {all}'],
])('takes no line for %s', (_, content) => {
  expect(read({ panels: [text(1, content)] }).entries).toEqual([]);
});

it('takes the lines right after as facts, and leaves them out of the steps', () => {
  const content =
    '# Disk\nplaybook: {a="b"}\ncustomer: acme\nreviewed: 2026-10-01\npriority: 5\n\nowner: not a fact\n1. df';
  expect(read({ panels: [text(1, content)] }).entries).toMatchObject([
    {
      ...{ customer: 'acme', reviewedOn: '2026-10-01', priority: 5, owner: '' },
      steps: '# Disk\n\nowner: not a fact\n1. df',
    },
  ]);
});

it('reads HTML with its entities, and shows code as code', () => {
  const panels = [
    text(1, '', { options: { content: '<p>playbook: {a=&quot;b&quot;}</p>', mode: 'html' } }),
    text(2, '', { options: { content: 'playbook: {c="d"}\nls ```', mode: 'code' } }),
  ];
  expect(read({ panels }).entries).toMatchObject([{ matchers: ['{a="b"}'] }, { steps: '````\nls ```\n````' }]);
});

it('takes a line in the description of any panel, and of the dashboard', () => {
  const spec = { description: 'About.\nplaybook: {x="y"}', panels: [graph(3, 'playbook: {a="b"}\nCall Anna.')] };
  expect(read(spec).entries).toMatchObject([
    { id: 'dashboard:ops', source: 'dashboard', title: 'Operations', steps: 'About.', matchers: ['{x="y"}'] },
    { id: 'panel:ops/3', source: 'text', steps: 'Call Anna.', matchers: ['{a="b"}'] },
  ]);
});

it('takes a dashboard with the tag, and its text panels with a title', () => {
  const spec = { tags: ['Playbook'], panels: [text(1, 'Do it.'), text(2, 'x', { title: '' }), graph(3, 'about')] };
  expect(read(spec).entries.map(({ id }) => id)).toEqual(['dashboard:ops', 'panel:ops/1']);
});

it('takes what rules point to, but not a graph that tells nothing', () => {
  const panels = [graph(1), graph(2, 'Restart it.'), graph(3), text(4, 'Steps')];
  expect(read({ panels }, { linked: [1, 2, 4], runbooks: [3] }).entries).toMatchObject([
    { id: 'panel:ops/2', source: 'pointed', steps: 'Restart it.' },
    { id: 'panel:ops/3', source: 'pointed', steps: '' },
    { id: 'panel:ops/4', source: 'pointed', steps: 'Steps' },
  ]);
  expect(read({ panels: [] }, { dashboard: 'linked' }).entries).toEqual([]);
  expect(read({ panels: [] }, { dashboard: 'runbook' }).entries).toMatchObject([{ id: 'dashboard:ops' }]);
});

it('reads collapsed rows, rows of old dashboards, and panels of before Grafana 7', () => {
  const spec = {
    panels: [{ id: 9, type: 'row', panels: [playbook(1)] }],
    rows: [{ panels: [{ id: 2, type: 'text', title: 'Old', content: 'playbook: {a="b"}', mode: 'markdown' }] }],
  };
  expect(read(spec).entries.map(({ id }) => id)).toEqual(['panel:ops/1', 'panel:ops/2']);
});

it('reads v2 dashboards: tabs, rows, grids, library panels; nothing that no layout shows', () => {
  const rows = { kind: 'RowsLayout', spec: { rows: [{ spec: { layout: grid('GridLayout', 'a') } }] } };
  const tabs = [rows, grid('AutoGridLayout', 'b', 'l')].map((layout) => ({ kind: 'TabsLayoutTab', spec: { layout } }));
  const found = read({
    elements: {
      a: v2Panel(1, 'text', { content: 'playbook: {a="b"}' }),
      b: v2Panel(2, 'quantyca-playbook-panel', OPTIONS),
      l: { kind: 'LibraryPanel', spec: { id: 3, libraryPanel: { uid: 'lib', name: 'Lib' } } },
      gone: v2Panel(4, 'quantyca-playbook-panel', OPTIONS),
    },
    layout: { kind: 'TabsLayout', spec: { tabs } },
  });
  expect(found.entries.map(({ id }) => id)).toEqual(['panel:ops/1', 'panel:ops/2']);
  expect(found.libraries).toEqual([{ panelId: 3, uid: 'lib' }]);
});

it('leaves library panels to those who have their content', () => {
  const panels = [{ id: 4, libraryPanel: { uid: 'lib', name: 'Lib', model: { type: 'text' } } }];
  expect(read({ panels })).toMatchObject({ entries: [], libraries: [{ panelId: 4, uid: 'lib' }] });
});

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const NAMES = [
  ...['panels', 'rows', 'elements', 'layout', 'spec', 'kind', 'id', 'type', 'title', 'description', 'options'],
  ...['content', 'mode', 'tags', 'libraryPanel', 'uid', 'vizConfig', 'group', 'matchers', 'links', 'url', 'rules'],
  ...['name', 'items', 'element', 'priority', 'reviewedOn', 'steps', '__proto__', 'constructor'],
];
const VALUES = [
  ...['text', 'quantyca-playbook-panel', 'playbook', 'playbook: {a="b"}', 'LibraryPanel', 'ElementReference', 'html'],
  ...['\uD800', '\u0000', '{'.repeat(5_000), '"'.repeat(99), ' '.repeat(50_000), '<a '.repeat(2_000), '`'.repeat(300)],
  ...['<!-- '.repeat(400) + 'playbook: {a="b"}', null, true, -1, 0, 1, 2, 3, 1e400, 0.5, '7', 2 ** 60],
];

function anyJson(random: () => number, depth: number): unknown {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)];
  const kind = depth > 5 ? 0 : random();
  if (kind < 0.35) {
    return pick(VALUES);
  }
  const size = Math.floor(random() * 6);
  return kind < 0.6
    ? Array.from({ length: size }, () => anyJson(random, depth + 1))
    : Object.fromEntries(Array.from({ length: size }, () => [pick(NAMES) ?? '', anyJson(random, depth + 1)]));
}

it('never throws, whatever JSON it is, and gives only what an entry may be', () => {
  const random = seeded(8);
  const around = (json: unknown) => [json, { panels: json }, { panels: [json] }, { elements: json }, { tags: json }];
  for (let round = 0; round < 600; round++) {
    for (const json of around(anyJson(random, 0))) {
      const { entries, libraries } = read(json, { linked: [1, 2], runbooks: [3], dashboard: 'runbook' });
      expect(playbookEntrySchema.array().max(500).safeParse(entries).error).toBeUndefined();
      expect(libraries.length).toBeLessThanOrEqual(500);
    }
  }
});

it('bounds what is too much in number, size and depth', () => {
  const many = Array.from({ length: 3_000 }, (_, id) => playbook(id, { steps: 'x'.repeat(200_000) }));
  const { entries } = read({ panels: many });
  expect(entries).toHaveLength(500);
  expect(Math.max(...entries.map(({ steps }) => steps.length))).toBe(64_000);
  let deep: unknown = { id: 1, type: 'text' };
  for (let depth = 0; depth < 5_000; depth++) {
    deep = { id: depth, type: 'row', panels: [deep] };
  }
  expect(() => read({ panels: [deep], layout: deep, elements: { a: deep } })).not.toThrow();
});
