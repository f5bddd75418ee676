import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isWholeSearch } from './isWholeSearch.ts';
import { parseCsv } from './parseCsv.ts';
import { orderOf, readInstant } from './readInstant.ts';
import { makeRemarks } from './Remarks.ts';
import { readTickets } from './readTickets.ts';

const at = (text: string, order: 'dmy' | 'mdy' = 'dmy') => readInstant(text, { zone: 'Europe/Rome', order });
const NOON = Date.UTC(2026, 10, 18, 11);

describe('times', () => {
  it('are read as systems write them', () => {
    const written = [
      ...['2026-11-18 12:00:00', '2026-11-18T12:00', '2026-11-18T11:00:00Z', '2026-11-18T13:00:00.000+0200'],
      ...['18/11/2026 12:00', '18.11.2026, 12:00', '18/Nov/26 12:00 PM', '18-nov-2026 12:00', 'Nov 18, 2026 12:00 PM'],
      ...['18 ottobre 2026 13:00', '1794999600', '1794999600000', '1794999600000000'],
    ];
    for (const text of written.filter((one) => !one.includes('ottobre'))) {
      assert.equal(at(text), NOON, text);
    }
    assert.equal(at('18 ottobre 2026 13:00'), Date.UTC(2026, 9, 18, 11));
    assert.equal(at('11/18/2026 12:00 PM', 'mdy'), NOON);
    assert.equal(at('11/18/26 11:59:59 AM', 'mdy'), NOON - 1000);
  });

  it('that are none are not read', () => {
    for (const text of [
      '',
      'sometime',
      '2026-02-30',
      '31/02/2026',
      '1999-01-01',
      '2026-11-18 25:00',
      '1e308',
      '0',
      'NaN',
    ]) {
      assert.equal(at(text), undefined, text);
    }
  });

  it('tell the order of their parts, or do not', () => {
    assert.equal(orderOf(['03/04/2026', '13/04/2026']), 'dmy');
    assert.equal(orderOf(['03/04/2026', '04/13/2026']), 'mdy');
    assert.equal(orderOf(['03/04/2026']), undefined);
    assert.equal(orderOf(['2026-11-18', '18.11.2026']), 'dmy');
  });
});

describe('CSV', () => {
  it('is read with any mark between cells, quotes, and lines in them', () => {
    assert.deepEqual(parseCsv('a,b\n"x, ""y""",z\r\n\n'), [
      ['a', 'b'],
      ['x, "y"', 'z'],
    ]);
    assert.deepEqual(parseCsv('a;b\n1;"two\nlines"'), [
      ['a', 'b'],
      ['1', 'two\nlines'],
    ]);
    assert.deepEqual(parseCsv('a\tb\n1\t5" disk'), [
      ['a', 'b'],
      ['1', '5" disk'],
    ]);
    assert.equal(parseCsv('a,b\n"open'), undefined);
  });
});

describe('tickets', () => {
  const read = (text: string, incidents: string[] = []) => {
    const remarks = makeRemarks();
    const reading = { zone: 'Europe/Rome', order: undefined, incidents, customerOf: (name: string) => name };
    return { tickets: readTickets({ name: 't', text }, reading, remarks), remarks: remarks.lines() };
  };

  it('come from an export of ServiceNow', () => {
    const { tickets } = read(
      'Number,Short description,Company,Business service,Priority,State,Contact type,Opened,Resolved,Cause,Close code,Close notes,Assigned to\n' +
        'INC0010001,Login slow,ACME,portal,2 - High,Closed,Phone,18/11/2026 12:00:00,18/11/2026 13:00:00,Software,Solved (Work Around),"Restarted\nit",Bob\n'
    );
    assert.deepEqual(
      { ...tickets[0], comments: [] },
      {
        ...{
          connection: 'import',
          key: 'INC0010001',
          customer: 'ACME',
          url: '',
          title: 'Login slow',
          type: 'incident',
        },
        ...{
          state: 'Closed',
          isCancelled: false,
          priority: 2,
          service: 'portal',
          assignee: '',
          labels: [],
          excerpt: '',
        },
        ...{
          cause: 'Software',
          resolutionCode: 'Solved (Work Around)',
          resolution: 'Restarted\nit',
          reportedBy: 'customer',
        },
        ...{ mark: '', created: NOON, firstResponse: null, resolved: NOON + 3_600_000, comments: [] },
      }
    );
  });

  it('come from an export of Jira, whose columns may be there twice; no author is kept', () => {
    const { tickets } = read(
      'Summary,Issue key,Issue Type,Status,Resolution,Created,Resolved,Labels,Labels,Component/s,Comment,Comment\n' +
        'Disk,OPS-1,[System] Incident,Closed,Done,18/Nov/26 12:00 PM,,a,b,etl,18/Nov/26 9:10 AM;bob;again,18/Nov/26 9:40 AM;bob;Cleared /tmp\n' +
        'Story,OPS-2,Story,Closed,Duplicate,18/Nov/26 12:00 PM,,,,,,\n'
    );
    assert.deepEqual(
      tickets.map(({ key, type, isCancelled, labels, comments, service }) => [
        key,
        type,
        isCancelled,
        labels,
        comments,
        service,
      ]),
      [
        ['OPS-1', 'incident', false, ['a', 'b'], ['again', 'Cleared /tmp'], 'etl'],
        ['OPS-2', 'task', true, [], [], ''],
      ]
    );
  });

  it('come from answers of APIs, whose times are UTC', () => {
    const jira = {
      issues: [
        { key: 'A-1', fields: { summary: 'x', created: '2026-11-18T12:00:00.000+0100', issuetype: { name: 'Bug' } } },
      ],
    };
    const now = {
      result: [
        {
          number: { display_value: 'INC1', value: 'INC1' },
          opened_at: { display_value: '18/11/2026 12:00', value: '2026-11-18 11:00:00' },
        },
      ],
    };
    for (const document of [jira, now]) {
      assert.equal(read(JSON.stringify(document)).tickets[0]?.created, NOON);
    }
    assert.equal(read(JSON.stringify(jira), ['bug']).tickets[0]?.type, 'incident');
    assert.equal(read(JSON.stringify(jira)).tickets[0]?.type, 'other');
  });

  it('that are twice, unreadable or none are told', () => {
    const { tickets, remarks } = read('number,created\nA-1,2026-11-18\nA-1,2026-11-19\n,2026-11-18\nA-2,soon\nA-3,\n');
    assert.equal(tickets.length, 1);
    assert.deepEqual(remarks, [
      't: row 3: The ticket is there twice; the last one counts.',
      't: row 4: It has no key.',
      't: row 5: When it was created cannot be read.',
      't: row 6: It does not say when it was created.',
    ]);
    assert.deepEqual(read('number,created\nA-1,03/04/2026\n').remarks, [
      't: Dates such as 03/04/2026 were read as day/month; --dates mdy reads them the other way round.',
    ]);
  });

  const issue = (key: string, body: unknown, more: Record<string, unknown> = {}) => ({
    key,
    fields: {
      ...{ summary: 'x', created: '2026-11-18T12:00:00.000+0100', issuetype: { name: '[System] Incident' } },
      ...{ resolution: { name: 'Duplicate', description: 'Reported before' }, comment: { comments: [{ body }] } },
      ...more,
    },
  });
  const adf = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

  it('come with how they ended and what was written from both versions of Jira’s API, in pages', () => {
    const pages = [{ issues: [issue('A-1', 'restarted')] }, { issues: [issue('A-2', adf('restarted'))] }];
    const { tickets } = read(JSON.stringify(pages));
    assert.deepEqual(
      tickets.map(({ key, resolutionCode, isCancelled, comments }) => ({ key, resolutionCode, isCancelled, comments })),
      ['A-1', 'A-2'].map((key) => ({ key, resolutionCode: 'Duplicate', isCancelled: true, comments: ['restarted'] }))
    );
  });

  it('come from ServiceNow with what is shown, and with times as they are kept', () => {
    const both = (shown: string, value: string) => ({ display_value: shown, value });
    const { tickets } = read(
      JSON.stringify({
        result: [
          {
            ...{ number: both('CHG0030001', 'CHG0030001'), type: both('Normal', 'normal') },
            ...{ application: both('SAP', 'a1b2'), organization: both('acme', 'c3d4') },
            opened_at: both('2026-11-18 12:00:00', '2026-11-18 11:00:00'),
          },
        ],
      })
    );
    assert.deepEqual(
      tickets.map(({ type, service, customer, created }) => ({ type, service, customer, created })),
      [{ type: 'change', service: 'SAP', customer: 'acme', created: NOON }]
    );
  });

  it('say in one sentence that their columns are in another language', () => {
    assert.deepEqual(read('Nummer;Kurzbeschreibung;Geöffnet\nINC1;x;18.11.2026\nINC2;y;18.11.2026').remarks, [
      't: It has no column that says which ticket it is (key, issuekey, number, ticket); it has nummer, kurzbeschreibung, geöffnet.',
    ]);
    assert.match(
      read('Number;Geöffnet\nINC1;18.11.2026').remarks.join(),
      /no column that says when a ticket was opened/
    );
  });

  it('say in which row it cannot be read when a ticket was solved', () => {
    const { tickets, remarks } = read('key,created,resolved\nA-1,2026-11-18,-\nA-2,2026-11-18,yesterday');
    assert.deepEqual(
      tickets.map(({ resolved }) => resolved),
      [null, null]
    );
    assert.deepEqual(remarks, ['t: row 3: When it was solved cannot be read.']);
  });

  it('are not all there where a search of Jira’s says so', () => {
    const whole = (pages: unknown) => {
      const [file, remarks] = [{ name: 't', text: JSON.stringify(pages) }, makeRemarks()];
      const reading = { zone: 'UTC', order: undefined, incidents: [], customerOf: (name: string) => name };
      return { is: isWholeSearch([file], readTickets(file, reading, remarks), remarks), said: remarks.lines().join() };
    };
    const issues = [issue('A-1', 'x')];
    assert.equal(whole({ total: 1, issues }).is, true);
    assert.equal(whole({ isLast: true, issues }).is, true);
    assert.deepEqual(whole({ total: 80, issues }), {
      is: false,
      said: 'Tickets: The search found 80, and the files hold 1: the other pages are missing.',
    });
    assert.equal(whole({ isLast: false, nextPageToken: 'x', issues }).is, false);
    assert.equal(
      whole([
        { isLast: false, issues },
        { isLast: true, issues: [issue('A-2', 'x')] },
      ]).is,
      true
    );
  });
});
