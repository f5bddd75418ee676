import { aRule, DISK, historyRow as row, minute } from '../../../testing/review/historyRow';
import type { HistoryRow } from '../../playbook/AlertHistory';
import { instanceId } from '../../playbook/targetsOf';
import { episodesOf, type EpisodeContext } from './episodesOf';
import { readEvents } from './readEvents';

const RULES = [aRule('disk', 'Disk full')];

/** Episodes in short: kind, from and to in minutes, how often, and their flags. */
function told(rows: HistoryRow[], context: EpisodeContext = {}): string[] {
  return episodesOf(readEvents({ rows }, RULES).events, context).map((one) => {
    const at = (time: number | null) => (time === null ? 'now' : String((time - minute(0)) / 60_000));
    const flags = [
      one.isCut ? 'cut' : '',
      one.isEndGuessed === true ? 'guessed' : '',
      one.isFlapping ? 'flapping' : '',
    ];
    return [one.kind, `${at(one.from)}-${at(one.to)}`, `x${one.firings}`, ...flags].filter((part) => part).join(' ');
  });
}

/** Rows of `Normal > Alerting > Normal …`, each change so many minutes after the one before. */
const chain = (states: string, ...times: number[]): HistoryRow[] =>
  times.map((at, n) =>
    row(
      at,
      states
        .split(' > ')
        .slice(n, n + 2)
        .join(' > ')
    )
  );

const fireAt = (...times: number[]) =>
  times.flatMap((at) => [row(at, 'Normal > Alerting'), row(at + 1, 'Alerting > Normal')]);

/** It fires again three times, in more than an hour. */
const slowly = [0, 35, 70, 105].flatMap((at) => [row(at, 'Normal > Alerting'), row(at + 25, 'Alerting > Normal')]);

describe('what happened', () => {
  const cases: Array<[string, HistoryRow[], string[]]> = [
    ['one firing', chain('Normal > Alerting > Normal', 0, 5), ['service 0-5 x1']],
    ['one that fires still', chain('Normal > Alerting', 0), ['service 0-now x1']],
    ['again within the quiet time', fireAt(0, 15), ['service 0-16 x2']],
    ['again when it had been quiet', fireAt(0, 16), ['service 0-1 x1', 'service 16-17 x1']],
    ['pending that came to nothing', chain('Normal > Pending > Normal', 0, 5), []],
    ['pending first', chain('Normal > Pending > Alerting > Normal', 0, 5, 9), ['service 5-9 x1']],
    ['three firings', fireAt(0, 10, 20), ['service 0-21 x3']],
    ['flapping', fireAt(0, 10, 20, 30), ['service 0-31 x4 flapping']],
    ['often, but slowly', slowly, ['service 0-130 x4']],
    ['without data', chain('Normal > NoData > Normal', 0, 5), ['monitoring 0-5 x1']],
    ['without data, then in error', chain('Normal > NoData > Error > Normal', 0, 5, 9), ['monitoring 0-9 x1']],
    ['a gap in the data', chain('Normal > Alerting > NoData > Alerting > Normal', 0, 5, 30, 40), ['service 0-40 x1']],
    ['fires, ends without data', chain('Normal > Alerting > NoData > Normal', 0, 5, 30), ['service 0-30 x1']],
    [
      'no data, then firing',
      chain('Normal > NoData > Alerting > Normal', 0, 5, 9),
      ['monitoring 0-5 x1', 'service 5-9 x1'],
    ],
    ['no data that fires by the rule', chain('Normal > Alerting (NoData) > Normal', 0, 5), ['monitoring 0-5 x1']],
    [
      'the same while it fires',
      chain('Normal > Alerting > Alerting (NoData) > Alerting > Normal', 0, 5, 6, 9),
      ['service 0-9 x1'],
    ],
    [
      'keeps its last state',
      chain('Normal > Alerting > Alerting (Error, KeepLast) > Normal', 0, 5, 9),
      ['service 0-9 x1'],
    ],
    ['keeps firing', chain('Normal > Alerting > Recovering > Alerting > Normal', 0, 5, 7, 9), ['service 0-9 x1']],
    [
      'the rule was saved',
      chain('Normal > Alerting > Normal (Updated) > Alerting > Normal', 0, 5, 6, 9),
      ['service 0-9 x1'],
    ],
    ['the rule was saved when quiet', chain('Normal > Normal (Updated) > Normal', 0, 5), []],
  ];
  it.each(cases)('%s', (_, rows, expected) => {
    expect(told(rows)).toEqual(expected);
    expect(told([...rows, ...rows].reverse())).toEqual(expected);
  });
});

describe('what was not told', () => {
  const cases: Array<[string, HistoryRow[], string[]]> = [
    [
      'an end, long ago',
      [row(0, 'Normal > Alerting'), row(99, 'Normal > Alerting'), row(105, 'Alerting > Normal')],
      ['service 0-0 x1 guessed', 'service 99-105 x1'],
    ],
    [
      'an end, at a restart',
      [row(0, 'Normal > Alerting'), row(2, 'Normal > Alerting'), row(9, 'Alerting > Normal')],
      ['service 0-9 x1'],
    ],
    ['a beginning', [row(0, 'Normal > Normal (Updated)'), row(9, 'Alerting > Normal')], ['service 9-9 x1 cut']],
    ['a beginning before the history', [row(9, 'Alerting > Normal')], ['service -60-9 x1 cut']],
    ['all but a sight', [row(5, 'Alerting > NoData')], ['service -60-now x1 cut']],
    [
      'an end in between',
      [row(0, 'Normal > NoData'), row(9, 'Alerting > Normal')],
      ['monitoring 0-0 x1 guessed', 'service 9-9 x1 cut'],
    ],
  ];
  it.each(cases)('%s', (_, rows, expected) => {
    expect(told(rows, { completeFrom: minute(-60) })).toEqual(expected);
  });

  it('a beginning, where it is not known how far back the history is whole', () => {
    expect(told([row(9, 'Alerting > Normal')])).toEqual(['service 9-9 x1 cut']);
  });
});

describe('replicas', () => {
  it('tell of one change with clocks of their own', () => {
    const rows = [...chain('Normal > Alerting > Normal', 0, 1), ...chain('Normal > Alerting > Normal', 0.1, 1.1)];
    expect(told(rows)).toEqual(['service 0-1 x1']);
  });

  it('may tell of an end and a beginning at one moment', () => {
    const rows = [
      row(0, 'Normal > Alerting', { id: 1 }),
      row(5, 'Normal > Alerting', { id: 2 }),
      row(5, 'Alerting > Normal', { id: 3 }),
      row(9, 'Alerting > Normal', { id: 4 }),
    ];
    expect(told(rows)).toEqual(['service 0-9 x2']);
  });
});

describe('what fires now', () => {
  const alert = { labels: DISK, annotations: {}, ruleUid: 'disk', startsAt: minute(0), isSilenced: false };
  const noData = { ...DISK, alertname: 'DatasourceNoData', rulename: 'Disk full' };
  const now = { at: minute(600), isComplete: true };

  it.each([
    ['goes on', [row(0, 'Normal > Alerting')], [alert], 'service 0-now x1'],
    ['is over, and nobody told', [row(0, 'Normal > Alerting')], [], 'service 0-0 x1 guessed'],
    ['has no history', [], [alert], 'service 0-now x1'],
    ['began before the history', [row(300, 'Alerting > NoData')], [alert], 'service 0-now x1'],
    ['fires again, which is not told yet', fireAt(0), [{ ...alert, startsAt: minute(10) }], 'service 0-now x2'],
    ['is over; the list is late', fireAt(0), [alert], 'service 0-1 x1'],
    ['is without data', [row(0, 'Normal > NoData')], [{ ...alert, labels: noData }], 'monitoring 0-now x1'],
    ['is without data, and has no history', [], [{ ...alert, labels: noData }], 'monitoring 0-now x1'],
    [
      'fires without data, as the rule says',
      [],
      [{ ...alert, annotations: { grafana_state_reason: 'NoData' } }],
      'monitoring 0-now x1',
    ],
    ['does not say since when', [], [{ ...alert, startsAt: 0 }], 'service 600-now x1 cut'],
  ])('%s', (_, rows, alerts, expected) => {
    expect(told(rows, { live: { ...now, alerts } })).toEqual([expected]);
  });

  it('is not over while the list may lag behind, or is not whole', () => {
    const rows = [row(599, 'Normal > Alerting')];
    expect(told(rows, { live: { ...now, alerts: [] } })).toEqual(['service 599-now x1']);
    const whole = { at: minute(900), alerts: [] };
    expect(told(rows, { live: { ...whole, isComplete: false } })).toEqual(['service 599-now x1']);
    expect(told(rows, { live: { ...whole, isComplete: true } })).toEqual(['service 599-599 x1 guessed']);
  });

  it('is known to have lasted as long as the history goes, where that is older than the list', () => {
    const live = { ...now, alerts: [] };
    expect(told([row(0, 'Normal > Alerting')], { live, completeTo: minute(90) })).toEqual(['service 0-90 x1 guessed']);
  });

  it('is another firing where it began after all that is told', () => {
    const live = { ...now, alerts: [{ ...alert, startsAt: minute(200) }] };
    expect(told([row(0, 'Normal > Alerting')], { live })).toEqual(['service 0-0 x1 guessed', 'service 200-now x1']);
  });

  it('has the same id as its history will have, and keeps it when the rule is gone', () => {
    const [early] = episodesOf([], { live: { ...now, alerts: [alert] } });
    const [late] = episodesOf(readEvents({ rows: fireAt(0) }, RULES).events);
    const [gone] = episodesOf(readEvents({ rows: fireAt(0).map((one) => ({ ...one, alertName: '' })) }, []).events);
    expect(early?.id).toBe(late?.id);
    expect(gone?.id).toBe(late?.id);
    expect([early?.instance, gone?.ruleUid]).toEqual([instanceId('disk', DISK), '']);
  });
});

describe('a rule that was deleted while it fired', () => {
  it('and made again ends what it left', () => {
    const rows = [
      row(0, 'Normal > Alerting', { alertName: '' }),
      row(60, 'Normal > Alerting', { alertId: 2 }),
      row(65, 'Alerting > Normal', { alertId: 2 }),
    ];
    expect(told(rows)).toEqual(['service 0-0 x1 guessed', 'service 60-65 x1']);
  });
});

describe('whose it is', () => {
  const of = (labels: Record<string, string>, customers?: EpisodeContext['customers']) =>
    episodesOf(readEvents({ rows: [row(0, 'Normal > Alerting', { labels })] }, []).events, { customers })[0];
  const customers = [{ id: 'acme', name: 'ACME S.p.A.' }];

  it.each([
    ['acme', 'acme'],
    ['ACME S.p.A.', 'acme'],
    ['Nobody', ''],
  ])('%s is found by id or name', (label, id) => {
    expect(of({ alertname: 'A', customer: label }, customers)?.customer).toBe(id);
  });

  it('is as the label says where customers are not known', () => {
    expect(of({ alertname: 'A', customer: 'x' })?.customer).toBe('x');
  });

  it('has a service by the best label that it has, and a severity in lower case', () => {
    expect(of({ alertname: 'A', app: 'shop', job: 'node', severity: 'Critical' })).toMatchObject({
      service: 'shop',
      severity: 'critical',
    });
  });
});
