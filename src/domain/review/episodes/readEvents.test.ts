import { aRule, DISK, historyRow as row } from '../../../testing/review/historyRow';
import { episodesOf } from './episodesOf';
import { readEvents } from './readEvents';

const RENAMED = { ...DISK, alertname: 'Disk nearly full' };

it('are each there once, with the rule that the row belongs to', () => {
  const first = row(0, 'Normal > Alerting');
  const { events, ...counts } = readEvents({ rows: [first, first] }, [aRule('disk', 'Disk full')]);
  expect(counts).toEqual({ unknown: 0, inexact: 0, unread: 0 });
  expect(events).toEqual([
    {
      ...{ id: '1', ruleUid: 'disk', rule: 'Disk full', folder: 'Ops', labels: DISK, isExact: true },
      ...{ from: 'normal', to: 'alerting', at: first.time },
    },
  ]);
});

it('belong to a rule that has been renamed since: the number is the same', () => {
  const rows = [
    row(0, 'Normal > Alerting', { alertName: 'Disk nearly full' }),
    row(9, 'Alerting > Normal', { labels: RENAMED }),
  ];
  const { events } = readEvents({ rows }, [aRule('disk', 'Disk nearly full')]);
  expect(events.map(({ ruleUid, rule }) => [ruleUid, rule])).toEqual(Array(2).fill(['disk', 'Disk nearly full']));
  // What fired under the old name has ended under the new one.
  expect(episodesOf(events)).toMatchObject([{ firings: 1, labels: DISK, isCut: false }]);
  expect(episodesOf(events)[0]?.to).toBe(rows[1]?.time);
});

it('belong to a rule whose folder has been renamed since', () => {
  const old = row(0, 'Normal > Alerting', { labels: { ...DISK, grafana_folder: 'Old' } });
  const { events } = readEvents({ rows: [old, row(9, 'Alerting > Normal')] }, [aRule('disk', 'Disk full')]);
  expect(events.map(({ ruleUid }) => ruleUid)).toEqual(['disk', 'disk']);
  expect(episodesOf(events)).toHaveLength(1);
});

it('belong to no rule that only has the same name in another folder', () => {
  const { events, unknown } = readEvents({ rows: [row(0, 'Normal > Alerting')] }, [aRule('x', 'Disk full', 'Other')]);
  expect([unknown, events[0]?.ruleUid, events[0]?.rule]).toEqual([1, '', 'Disk full']);
});

it('belong to the rule with the labels of the instance, where two have one name', () => {
  const rules = [
    aRule('a', 'Disk full', 'Ops', { customer: 'other' }),
    aRule('b', 'Disk full', 'Ops', { customer: 'acme' }),
  ];
  expect(readEvents({ rows: [row(0, 'Normal > Alerting')] }, rules).events[0]?.ruleUid).toBe('b');
  const alike = [aRule('a', 'Disk full'), aRule('b', 'Disk full')];
  expect(readEvents({ rows: [row(0, 'Normal > Alerting')] }, alike).unknown).toBe(1);
});

it('are counted where nobody can read them', () => {
  const rows = [
    row(0, 'Normal > Burning'),
    row(1, 'Normal > Alerting', { text: 'Deployed', tags: [] }),
    row(2, 'Normal > Alerting', { tags: [] }),
  ];
  expect(readEvents({ rows }, [])).toMatchObject({ unread: 2, inexact: 1, events: [{ isExact: false }] });
});

it('keep colons and commas of labels', () => {
  const labels = { alertname: 'Up', url: 'https://x:1/y, z=1} - w' };
  expect(readEvents({ rows: [row(0, 'Normal > Alerting', { labels })] }, []).events[0]?.labels).toEqual(labels);
});
