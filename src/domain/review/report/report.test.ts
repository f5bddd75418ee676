import {
  aCheck,
  aFinding,
  aGroup,
  aLink,
  aMaterial,
  anAct,
  anAnnotation,
  aTicket,
  DAY,
  HOUR,
  WEDNESDAY,
  WEEK,
} from '../../../testing/reviewMaterial';
import { figuresOf } from '../figures/figuresOf';
import { itemsOf } from '../items/itemsOf';
import type { ReviewMaterial } from '../ReviewMaterial';
import { figureValue } from './figureValue';
import { REPORT_WORDS, type ReportWords } from './ReportWords';
import { csvCell, reviewCsv } from './reviewCsv';
import { reviewMarkdown } from './reviewMarkdown';
import { reviewSnapshot } from './reviewSnapshot';
import { reviewSnapshotSchema, type ReviewSnapshot } from './Snapshot';
import { zonedTime } from './zonedTime';

const words: ReportWords = { ...REPORT_WORDS, figure: (id) => ({ title: id, definition: `What ${id} is.` }) };

const EVIL = '=HYPERLINK("http://evil","x")|<script>alert(1)</script>\u202E [a](javascript:x)';

const groups = [
  aGroup({ id: 'e-1' }),
  aGroup({ id: 'e-2', from: WEDNESDAY + HOUR, to: null, rule: EVIL, service: '+x' }),
];
const ticket = aTicket({ title: EVIL });
const full = (): ReviewMaterial =>
  aMaterial({
    ...{ groups, tickets: [ticket], checks: [aCheck()], annotations: [anAnnotation({ text: EVIL })] },
    links: groups.slice(0, 1).map((group) => aLink(group, ticket)),
    acts: [
      anAct('e-1', { kind: 'ack', comment: 'mine', until: WEDNESDAY + DAY, severity: '', sticky: false }),
      anAct('e-1', { kind: 'feedback', entry: 'panel:p/1', verdict: 'worked', note: '' }),
      anAct('e-1', { kind: 'close', note: '' }),
    ],
    matches: [['e-1', { entry: 'panel:p/1', by: 'matchers' }]],
    findings: [
      aFinding({ title: EVIL, state: 'dismissed' }, [
        [{ kind: 'dismiss', reason: '@SUM(A1)', until: '2027-01-01' }, WEDNESDAY],
      ]),
    ],
    isComplete: { checks: false },
  });

const snapshotOf = (material: ReviewMaterial): ReviewSnapshot =>
  reviewSnapshot({
    ...{
      material,
      items: itemsOf(material, material),
      figures: figuresOf(material),
      findings: material.findings,
      left: 3,
    },
    ...{ customerName: 'ACME | Corp', title: 'Week 47' },
  });

describe('the snapshot of a review', () => {
  it('is plain data that its schema reads back, and later changes do not touch', () => {
    const material = full();
    const snapshot = snapshotOf(material);
    const kept = JSON.stringify(snapshot);
    expect(reviewSnapshotSchema.parse(JSON.parse(kept))).toEqual(snapshot);
    groups.reverse();
    expect(JSON.stringify(snapshot)).toBe(kept);
    groups.reverse();
  });

  it('says of each item how it stood, and names nobody', () => {
    const snapshot = snapshotOf(full());
    expect(snapshot.items.find(({ id }) => id === 'e-1')).toMatchObject({
      ...{ acknowledged: WEDNESDAY + HOUR, entry: 'panel:p/1', feedback: 'worked', isClosed: true },
      tickets: [{ connection: 'jira', key: 'OPS-1' }],
    });
    expect(snapshot.items.map(({ kind }) => kind).sort()).toEqual([
      'annotation',
      'check',
      'episode',
      'episode',
      'ticket',
    ]);
    expect(snapshot.missing).toEqual(['checks']);
    expect(JSON.stringify(snapshot)).not.toContain('Ada');
  });

  it('has of a ticket its key, and of a check that of the ticket named with it', () => {
    const { items } = snapshotOf(aMaterial({ tickets: [ticket], checks: [aCheck({ ticket: 'OPS-7' })] }));
    expect(items.map(({ kind, tickets }) => [kind, tickets])).toEqual([
      ['check', [{ connection: '', key: 'OPS-7' }]],
      ['ticket', [{ connection: 'jira', key: 'OPS-1' }]],
    ]);
    const none = snapshotOf(aMaterial({ checks: [aCheck()] }));
    expect(none.items[0]?.tickets).toEqual([]);
  });

  it('keeps the list behind each figure', () => {
    const snapshot = snapshotOf(full());
    const episodes = snapshot.figures.find(({ id }) => id === 'episodes');
    expect(episodes?.items.map((place) => snapshot.ids[place])).toEqual(['e-1', 'e-2']);
  });

  it('of a month with many episodes is smaller than what may be kept', () => {
    const many = Array.from({ length: 2_000 }, (_, n) =>
      aGroup({ id: `episode:${'0'.repeat(10)}${n}`, from: WEEK.from + n * 60_000 })
    );
    const snapshot = snapshotOf(aMaterial({ groups: many }));
    expect(JSON.stringify(snapshot).length).toBeLessThan(2 * 1024 * 1024);
    expect(reviewMarkdown(snapshot, words).length).toBeLessThan(1024 * 1024);
  });
});

describe('the report as Markdown', () => {
  const markdown = reviewMarkdown(snapshotOf(full()), words);

  it('says when the alert history begins, where that is later than what was read', () => {
    const begins = (historyFrom?: number) => {
      const young = historyFrom === undefined ? {} : { historyFrom };
      return reviewMarkdown({ ...snapshotOf(full()), ...young, zone: 'Europe/Rome' }, words);
    };
    expect(begins(Date.parse('2026-11-18T09:00:00Z'))).toContain('**The alert history begins: 2026-11-18 10:00.**');
    expect(begins()).not.toContain('begins');
  });

  it('has period, figures, findings and items, with what is missing', () => {
    expect(markdown).toMatch(/^# Week 47\n\nACME \\\| Corp, 2026-11-16 01:00 – 2026-11-23 01:00 \(Europe\/Rome\)/);
    expect(markdown).toContain('**Not all was there of: checks.**');
    expect(markdown).toContain('Findings without room this week: 3.');
    expect(markdown).toContain('| episodes | 2 | 2 | 0 | What episodes is. |');
    expect(markdown).toContain(
      '| 2026-11-18 10:00 | 2026-11-18 10:15 | Episode | acme | DiskFull | etl | critical | 1 | 2026-11-18 11:00 |'
    );
  });

  it('shows words of others as just these words', () => {
    expect(markdown).not.toMatch(/(?<!\\)<script|\u202E|(?<!\\)\[a|javascript:/);
    // Every row has as many cells as its header, whatever words it holds.
    for (const table of markdown.split('\n\n').filter((part) => part.startsWith('| '))) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replaceAll(/\\./g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it('has no column that is empty in every row', () => {
    const short = reviewMarkdown(snapshotOf(aMaterial({ annotations: [anAnnotation({ text: 'Drawn' })] })), words);
    const heads = short.split('\n').filter((line) => line.startsWith('| From'));
    expect(heads).toHaveLength(1);
    expect(heads[0]).not.toMatch(/Severity|Firings|Acknowledged|Ticket/);
    expect(heads[0]).toMatch(/Kind .*Title/);
    expect(reviewCsv(snapshotOf(aMaterial()), words)).toContain('Severity,Firings,Acknowledged,Ticket');
  });

  it('says so where there is nothing', () => {
    const empty = reviewMarkdown(snapshotOf(aMaterial()), words);
    expect(empty).toContain('## Findings\n\nNothing.');
  });
});

describe('the report as CSV', () => {
  it.each<[string | number | null, string]>([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['+39 06', "'+39 06"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['  =1', "'=1"],
    ['\r\n@x', "'@x"],
    ['=cmd|calc', "'=cmd|calc"],
    ['two\nlines', 'two lines'],
    [-5, '-5'],
    [null, ''],
  ])('writes %j as %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    const csv = reviewCsv(snapshotOf(full()), words);
    expect(csv).toContain('\r\n');
    expect(csv).toContain("'@SUM(A1)");
    for (const line of csv.split('\r\n')) {
      expect(line).not.toMatch(/(^|,)"?[=+@\t]/);
    }
  });
});

describe('a figure', () => {
  it.each([
    ['episodes', 3, '3'],
    ['noise_pct', null, '–'],
    ['noise_pct', 0.2, '1 %'],
    ['noise_pct', 99.7, '99 %'],
    ['noise_pct', 100, '100 %'],
    ['mtta_median_s', 42, '42 s'],
    ['mtta_median_s', 600, '10 min'],
    ['mttr_p90_s', 3900, '1 h 05 min'],
    ['lead_median_s', -2280, '−38 min'],
  ])('%s of %s is %s', (id, value, shown) => {
    expect(figureValue({ id, value })).toBe(shown);
  });

  it('and its times are the customer’s; a zone that nobody knows is UTC', () => {
    expect(zonedTime(WEDNESDAY, 'Europe/Rome')).toBe('2026-11-18 10:00');
    expect(zonedTime(WEDNESDAY, 'Nowhere/Land')).toBe('2026-11-18 09:00');
    expect(zonedTime(Infinity, 'UTC')).toBe('');
  });
});
