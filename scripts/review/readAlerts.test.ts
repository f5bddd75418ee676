import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { isWholeHistory } from './isWholeHistory.ts';
import { loadReview, type ReviewDomain } from './loadReview.ts';
import { makeRowNumbers, readAlerts, type AlertFile } from './readAlerts.ts';
import { makeRemarks } from './Remarks.ts';

const AT = Date.UTC(2026, 10, 18, 9);
const MINUTE = 60_000;
const labels = { alertname: 'Disk', customer: 'acme', grafana_folder: 'ACME' };
const said = 'Disk {alertname=Disk, customer=acme, grafana_folder=ACME} - A=1.000000';

const annotation = (id: number, newState: string, prevState: string, time: number) => ({
  ...{ id, alertId: 1, alertName: 'Disk', newState, prevState, time, timeEnd: time, text: said },
  ...{ tags: Object.entries(labels).map((pair) => pair.join(':')), data: { values: { A: 1 } } },
});
const history = [annotation(1, 'Alerting', 'Normal', AT), annotation(2, 'Normal', 'Alerting', AT + 20 * MINUTE)];

/** As `/api/v1/rules/history` answers about one rule. */
const frame = (names: string[], columns: unknown[][]) => ({
  schema: { fields: names.map((name) => ({ name })) },
  data: { values: columns },
});
const ofRule = (rule: string) =>
  frame(
    ['time', 'text', 'prev', 'next', 'data'],
    [
      [AT * 1000, (AT + 20 * MINUTE) * 1000],
      [said.replaceAll('Disk', rule), said.replaceAll('Disk', rule)],
      ['Normal', 'Alerting'],
      ['Alerting', 'Normal'],
      ['{}', '{}'],
    ]
  );

const alert = (more: Record<string, unknown>, named: Record<string, string> = {}) => ({
  ...{ labels: { ...labels, ...named }, annotations: {}, startsAt: '2026-11-18T09:00:00.5Z' },
  ...{ endsAt: '0001-01-01T00:00:00Z', status: 'firing', ...more },
});
const over = { endsAt: '2026-11-18T09:20:00Z', status: 'resolved' };
const message = (...alerts: unknown[]) => ({ receiver: 'x', status: 'firing', version: '4', alerts });

describe('alert histories of others', () => {
  let domain: ReviewDomain;
  before(async () => {
    domain = await loadReview();
  });
  const read = (...files: unknown[]) => {
    const [remarks, numbers] = [makeRemarks(), makeRowNumbers()];
    const stated = { zone: 'UTC', order: undefined };
    const found = files.map((file, index): AlertFile => {
      const text = typeof file === 'string' ? file : JSON.stringify(file);
      return readAlerts({ name: `file ${index + 1}`, text }, stated, domain, numbers, remarks);
    });
    const events = [
      ...domain.readEvents({ rows: found.flatMap((one) => one.history) }, []).events,
      ...found.flatMap((one) => one.events),
    ];
    const episodes = domain.episodesOf(events).map(({ kind, rule, folder, from, to }) => ({
      ...{ kind, rule, folder, from: (from - AT) / MINUTE, to: to === null ? null : (to - AT) / MINUTE },
    }));
    const isWhole = isWholeHistory(found, remarks);
    return { events, episodes, isWhole, lines: remarks.lines(), losses: remarks.losses() };
  };
  const disk = { kind: 'service', rule: 'Disk', folder: 'ACME', from: 0, to: 20 };

  it('are read from annotations in a list, one in a line, or a single one', () => {
    assert.deepEqual(read(history).episodes, [disk]);
    assert.deepEqual(read(history.map((row) => JSON.stringify(row)).join('\n')).episodes, [disk]);
    assert.deepEqual(read(history[0]).episodes, [{ ...disk, to: null }]);
  });

  it('keep what can be read where a line is broken, and say which', () => {
    const { episodes, losses, isWhole } = read([JSON.stringify(history[0]), '{"id": 2, "al'].join('\n'));
    assert.deepEqual(episodes, [{ ...disk, to: null }]);
    assert.deepEqual(losses, ['file 1: line 2: It is no JSON.']);
    assert.equal(isWhole, false);
  });

  it('say that a document breaks off, or where its mistake is', () => {
    const whole = JSON.stringify(history, null, 1);
    assert.deepEqual(read(whole.slice(0, 300)).losses, [
      'file 1: It is JSON that breaks off before its end. Export it again.',
    ]);
    assert.deepEqual(read(whole.replace('"alertId"', 'alertId')).losses, [
      'file 1: It is no JSON that can be read: there is a mistake in line 4.',
    ]);
  });

  it('come as the state history of several rules, each in its file, and twice', () => {
    const { episodes, events } = read(ofRule('Disk'), ofRule('Queue'), ofRule('Disk'));
    assert.deepEqual(episodes.map(({ rule }) => rule).toSorted(), ['Disk', 'Queue']);
    assert.equal(events.length, 4);
  });

  it('come as the state history that is kept in Loki', () => {
    const line = (previous: string, current: string) => ({
      ...{ schemaVersion: 1, previous, current, ruleTitle: 'Disk', ruleUID: 'u1', labels, fingerprint: 'f' },
    });
    const lines = [line('Normal', 'Alerting'), JSON.stringify(line('Alerting', 'Normal (MissingSeries)'))];
    const found = read(frame(['time', 'line', 'labels'], [[AT, AT + 20 * MINUTE], lines, [{}, {}]]));
    assert.deepEqual(found.episodes, [disk]);
    assert.equal(found.events[0]?.ruleUid, 'u1');
  });

  it('come as messages of the Alertmanager, in a list or in groups', () => {
    assert.deepEqual(read([message(alert({})), message(alert(over))]).episodes, [disk]);
    const now = { ...alert({}), status: { state: 'active', silencedBy: [], inhibitedBy: [] } };
    assert.deepEqual(read([{ labels: {}, receiver: { name: 'x' }, alerts: [now] }]).episodes, [{ ...disk, to: null }]);
  });

  it('are of the monitoring where Grafana sends that data is missing', () => {
    const sent = alert(over, { alertname: 'DatasourceNoData', rulename: 'Disk' });
    assert.deepEqual(read([message(sent)]).episodes, [{ ...disk, kind: 'monitoring' }]);
  });

  it('name a rule, or are left out', () => {
    assert.deepEqual(read([{ ...alert({}), labels: { x: 'y' } }]).losses, ['file 1: record 1: It names no rule.']);
  });

  it('keep rules of one name in two folders apart', () => {
    const rows = ['A', 'B'].flatMap((folder) => [
      `2026-11-18 09:00,R,firing,${folder}`,
      `2026-11-18 09:20,R,ok,${folder}`,
    ]);
    const { episodes, lines } = read(['at,rule,state,folder', ...rows].join('\n'));
    assert.deepEqual(episodes.map(({ folder }) => folder).toSorted(), ['A', 'B']);
    assert.ok(!lines.join().includes('twice'));
  });

  it('tell the order of their dates themselves, or it is said which was supposed', () => {
    const table = (...days: string[]) => ['at,rule,state', ...days.map((day) => `${day} 9:00 AM,R,firing`)].join('\n');
    assert.equal(read(table('11/18/2026')).events[0]?.at, AT);
    assert.match(read(table('11/08/2026')).lines.join(), /were read as day\/month/);
    assert.deepEqual(read(table('11/18/2026', '19/11/2026')).losses, [
      'file 1: row 2: When it happened cannot be read.',
    ]);
  });

  it('say in one sentence that nothing in them is a time', () => {
    assert.deepEqual(read('data;regola;stato\n18/11/2026 09:00;Disco;attivo\n19/11/2026;Disco;ok').losses, [
      'file 1: It has no column that says when something happened (at, time, timestamp, date); it has data, regola, stato.',
    ]);
  });

  it('say which row has more cells than there are names', () => {
    const { losses } = read('at;rule;state;labels\n2026-11-18 09:00;R;firing;a=b;c=d');
    assert.deepEqual(losses, ['file 1: row 2: It has more cells than the first line has names; those were left out.']);
  });

  it('are read from spreadsheets that name their mark, or end lines as they did on old ones', () => {
    assert.equal(read('sep=;\r\nat;rule;state\r\n2026-11-18 09:00;R;firing\r\n').events[0]?.at, AT);
    assert.equal(read('at;rule;state\r2026-11-18 09:00;R;firing\r').events[0]?.at, AT);
  });

  it('read values with braces and signs in any way of writing labels', () => {
    const written = ['path={a}; expr=x=y', '{path="{a}", expr="x=y"}', '{"path": "{a}", "expr": "x=y"}'];
    for (const text of written) {
      const cell = `"${text.replaceAll('"', '""')}"`;
      const { events } = read(`at,rule,state,labels\n2026-11-18 09:00,R,firing,${cell}`);
      assert.deepEqual(events[0]?.labels, { alertname: 'R', path: '{a}', expr: 'x=y' }, text);
    }
  });

  it('are cut where an answer has all the rows that were asked for, unless an older one goes on', () => {
    const answer = (rows: number, from: number) =>
      Array.from({ length: rows }, (_, n) =>
        annotation(from + n, n % 2 ? 'Normal' : 'Alerting', n % 2 ? 'Alerting' : 'Normal', AT + (from + n) * MINUTE)
      );
    assert.equal(read(answer(99, 0)).isWhole, true);
    for (const rows of [100, 5000]) {
      const { isWhole, lines } = read(answer(rows, 50));
      assert.equal(isWhole, false);
      assert.match(lines.join(), new RegExp(`exactly ${rows} rows`));
      assert.equal(read(answer(rows, 50), answer(60, 0)).isWhole, true);
      assert.equal(read(answer(rows, 50), answer(rows, 50)).isWhole, false);
    }
  });

  it('are no history where they are only what fires now', () => {
    const now = { ...alert({}), status: { state: 'active', silencedBy: [], inhibitedBy: [] } };
    assert.equal(read([now]).isWhole, false);
    assert.equal(read([now], history).isWhole, true);
    assert.equal(read([message(alert(over))]).isWhole, true);
  });
});
