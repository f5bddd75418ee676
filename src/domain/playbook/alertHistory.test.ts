import { seenInstances, type HistoryRow } from './AlertHistory';
import type { AlertRule } from './AlertRule';
import { readHistoryLabels } from './readHistoryLabels';

const aRule = (uid: string, title: string, folder = 'OPEN'): AlertRule => ({
  ...{ uid, title, folder, folderUid: folder, group: 'g', labels: {}, annotations: {}, isPaused: false, updated: 0 },
  ...{ health: 'ok', state: 'inactive', instances: [] },
});

const row = (id: number, name: string, labels: Record<string, string>, more: Partial<HistoryRow> = {}): HistoryRow => ({
  ...{ id, alertId: 1, alertName: name, newState: 'Alerting', prevState: 'Normal', time: id * 1000 },
  text: `${name} {${Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ')}} - A=95.000000, B=1.000000`,
  tags: Object.entries(labels).map(([key, value]) => `${key}:${value.replaceAll(':', '_').replaceAll(/^ +| +$/g, '')}`),
  ...more,
});

describe('labels of a row', () => {
  it.each([
    ['plain ones', { alertname: 'Disk', name: 'sda' }],
    ['what parts labels, in a value', { alertname: 'Plain {x=1} - y', svc: 'sda', weird: 'a, b=c: {d} - e' }],
    ['colons, which tags have not', { alertname: 'Up', instance: 'db:5432', job: 'a:b:c' }],
    ['a value that looks like the next label', { a: '1, b=2', b: '2' }],
    ['spaces, tabs and lines around a value', { a: '  1 ', b: '\t2\n', c: '3' }],
  ])('are exact with %s', (_, labels) => {
    const { text, tags } = row(1, 'Rule', labels);
    expect(readHistoryLabels(text, tags)).toEqual({ labels, isExact: true });
  });

  it('are told as uncertain where Grafana has left tags out', () => {
    const { text, tags } = row(1, 'Secret', { alertname: 'Secret', long: 'x'.repeat(450), zz: '1,2 = 3' });
    expect(readHistoryLabels(text, tags.slice(0, 1))).toEqual({
      labels: { alertname: 'Secret', long: 'x'.repeat(450), zz: '1,2 = 3' },
      isExact: false,
    });
  });

  it('are those that name the rule where there are no tags and its title has braces', () => {
    const labels = { alertname: 'Disk {x=y} - 5%', name: 'sda' };
    const { text } = row(1, 'Disk {x=y} - 5%', labels);
    expect(readHistoryLabels(text, [])).toEqual({ labels, isExact: false });
  });

  it.each([
    ['another text', 'Deployed', ['alertname:x']],
    ['tags that do not agree', 'R {a=1} - ', ['a:2']],
    ['a text without end', `R {a=${'x, '.repeat(9_000)}`, ['a:1']],
  ])('are none with %s', (_, text, tags) => {
    expect(readHistoryLabels(text, tags)).toBeUndefined();
  });

  it('may be none at all', () => {
    expect(readHistoryLabels('R {} - A=1', [])).toEqual({ labels: {}, isExact: true });
  });
});

describe('instances of the past', () => {
  const labels = { alertname: 'Disk', grafana_folder: 'OPEN', name: 'sda' };

  it('are each there once, with their last state and whether they ever fired', () => {
    const quiet = { ...labels, name: 'sdb' };
    const rows = [
      row(3, 'Disk', labels, { newState: 'Normal', prevState: 'Alerting' }),
      row(2, 'Disk', labels),
      row(4, 'Disk', quiet, { newState: 'Normal (Updated)', prevState: 'Normal' }),
    ];
    expect(seenInstances({ rows }, [aRule('r1', 'Disk')]).byRule.get('r1')).toEqual([
      { labels, annotations: {}, state: 'Normal', activeAt: 3000, hasFired: true },
      { labels: quiet, annotations: {}, state: 'Normal (Updated)', activeAt: 4000, hasFired: false },
    ]);
  });

  it('belong to the rule of their folder, and to none that only has the same name', () => {
    const hidden = { ...labels, grafana_folder: 'SECRET' };
    const seen = seenInstances({ rows: [row(1, 'Disk', hidden)] }, [aRule('r1', 'Disk')]);
    expect(seen).toEqual({ byRule: new Map(), inexact: 0, unknown: 1 });
  });

  it('stay with a rule whose folder has been renamed since', () => {
    const old = { ...labels, grafana_folder: 'Old name' };
    const seen = seenInstances({ rows: [row(1, 'Disk', old), row(2, 'Disk', labels)] }, [aRule('r1', 'Disk')]);
    expect(seen.byRule.get('r1')).toHaveLength(2);
  });
});
