import { FieldType } from '@grafana/data';
import { screen, within } from '@testing-library/react';
import { at, readAs, roundFrame, showMatrix as show, statsFrame } from '../../testing/showMatrix';

beforeEach(() => readAs('Editor'));

describe('the matrix', () => {
  it('is a table: days across, rounds down, today marked, states by glyph, number and words', () => {
    show([
      roundFrame([
        { state: 'done_ok', day: '2026-11-18' },
        { state: 'missed', numbers: { answered: 11, missed: 1 } },
        { state: 'done_problem', customer: 'Globex', numbers: { problems: 2 } },
        { state: 'not_applicable', customer: 'Globex', day: '2026-11-19', reason: 'Patron day' },
      ]),
    ]);
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Round',
      'We18 Nov',
      'Th19',
      'today20',
    ]);
    expect(table.getByRole('columnheader', { current: 'date' })).toHaveTextContent('today20');
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'ACME Morning',
      'Globex Morning',
    ]);
    const acme = within(table.getByRole('row', { name: /^ACME/ }));
    const missed = acme.getByRole('link', { name: /Missed/ });
    expect(missed).toHaveTextContent('✕ 1');
    expect(missed).toHaveAccessibleName(
      'ACME · Morning · 06:30–07:30, Fri 20 Nov 2026: Missed, 11 of 12 answered, missed 1'
    );
    expect(acme.getByRole('link', { name: /Wed 18 Nov/ })).toHaveTextContent('✓ 12');
    expect(table.getByRole('link', { name: /Globex.*Problem/ })).toHaveTextContent('▲ 2');
    expect(
      table.getByRole('link', { name: 'Globex · Morning · 06:30–07:30, Thu 19 Nov 2026: Not applicable, Patron day' })
    ).toHaveTextContent('– off');
    expect(within(screen.getByRole('list', { name: 'What the signs mean' })).getAllByRole('listitem')).toHaveLength(4);
  });

  it('shows the words in the cells where there is room for them', () => {
    show([roundFrame([{ state: 'late', numbers: { late: 2 } }])], {}, {}, { width: 1400 });
    expect(screen.getByRole('link', { name: /Late/ })).toHaveTextContent('! Late 2');
  });

  it('shows why a day is off where there is room for it', () => {
    show([roundFrame([{ state: 'not_applicable', reason: 'Patron day' }])], {}, {}, { width: 1400 });
    expect(screen.getByRole('link', { name: /Not applicable/ })).toHaveTextContent('– Patron day');
  });

  it('says nothing more of a weekend than that there is no round', () => {
    show([roundFrame([{ state: 'not_applicable', reason: 'Weekend' }])], {}, {}, { width: 400 });
    expect(screen.getByRole('link', { name: /Weekend/ })).toHaveTextContent(/^–$/);
  });

  it('puts times of day across where slots are the columns', () => {
    show(
      [
        roundFrame([
          { state: 'done_ok', day: '2026-11-19' },
          { state: 'missed', numbers: { missed: 2 } },
        ]),
      ],
      {
        columns: 'slot',
      }
    );
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Round', '06:30']);
    expect(
      screen.getByRole('link', { name: 'ACME · Morning, 06:30: Missed, 24 of 24 answered, missed 2' })
    ).toBeVisible();
  });

  it('follows its options', () => {
    const rounds = roundFrame([{ state: 'done_ok' }, { state: 'missed', checklist: 'e', numbers: { missed: 3 } }]);
    show([rounds], { rows: 'customer', counts: false, legend: false }, {}, { width: 400 });
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.trim())).toEqual(['ACME']);
    expect(screen.getByRole('link', { name: /Missed/ })).toHaveTextContent(/^✕$/);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('shows figures of a second query, with their n and links to what is behind them', () => {
    show([
      roundFrame([{ state: 'done_ok' }]),
      statsFrame({ customer: ['ACME'], checklist: ['Morning'] }),
      statsFrame({ day: ['2026-11-20'] }),
    ]);
    expect(screen.getByText('On time 96.4 % (n 500)')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^ACME/ })).toHaveTextContent('96.4 % n 500');
    // What was done late is no state that a query could name, so without a dashboard for it there is no list.
    expect(screen.getByText('late 11')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'late 11' })).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^On time, all/ })).toHaveTextContent('On time 96.4 % of 500');
    const href = screen.getByRole('link', { name: 'missed 2' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(href)).toContain(
      '"query":{"customers":["acme"],"states":["missed"],"timeField":"start"}'
    );
  });

  it('leads from every figure to the dashboard with the lists, which keeps the variables of this one', () => {
    show(
      [
        roundFrame([{ state: 'done_ok' }, { state: 'done_ok', customer: 'Globex' }]),
        statsFrame({ customer: ['ACME'], checklist: ['Morning'] }),
        statsFrame({ day: ['2026-11-20'] }),
      ],
      { lists: 'rounds-checks' },
      {},
      { variables: 'var-customer=$__all&var-state=skipped' }
    );
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    const range = `from=${at('2026-11-01', '00:00')}&to=${at('2026-11-21', '00:00')}`;
    expect(href('late 11')).toBe(`/d/rounds-checks?var-customer=%24__all&var-state=late&${range}`);
    expect(href('not evaluated 5')).toBe(`/d/rounds-checks?var-customer=%24__all&var-state=not_evaluated&${range}`);
    // Nothing was skipped, so there is no list of it.
    expect(screen.getByText('skipped 0')).toBeInTheDocument();
    const round = `from=${at('2026-11-20', '05:30')}&to=${at('2026-11-20', '06:30')}`;
    expect(href('96.4 % n 500')).toBe(`/d/rounds-checks?var-customer=acme&var-checklist=acme-m&${range}`);
    expect(href('On time 96.4 % of 500')).toBe(
      `/d/rounds-checks?var-customer=acme&var-customer=globex&var-checklist=acme-m&var-checklist=globex-m&${round}`
    );
  });

  it('writes On time in the unit and with the decimals that an override gives', () => {
    const stats = statsFrame({ customer: ['ACME'], checklist: ['Morning'] });
    const display = (value: unknown) => ({ text: Number(value).toFixed(3), numeric: 0, suffix: ' of 1' });
    stats.fields.push({
      ...{ name: 'on_time_pct', type: FieldType.number, values: [96.4] },
      ...{ config: { unit: 'percentunit' }, display },
    });
    show([roundFrame([{ state: 'done_ok' }]), stats]);
    expect(screen.getByText('On time 0.964 of 1 (n 500)')).toBeInTheDocument();
  });
});

it('draws 50 lines of 31 days with one element to enter them', () => {
  const days = Array.from({ length: 31 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`);
  const customers = Array.from({ length: 50 }, (_, index) => `Customer ${index}`);
  show([roundFrame(customers.flatMap((customer) => days.map((day) => ({ customer, day, state: 'done_ok' }))))]);
  const links = document.querySelectorAll('[data-cell]');
  expect(links).toHaveLength(1550);
  expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
});

it('shows texts from outside as text', () => {
  const hostile = '<img src=x onerror=alert(1)> {{name}} $t(error.title)';
  const { container } = show([
    roundFrame([{ state: 'not_applicable', customer: hostile, checklist: hostile, reason: hostile }]),
  ]);
  expect(screen.getByRole('rowheader')).toHaveTextContent(`${hostile} ${hostile}`);
  expect(container.querySelector('img')).toBeNull();
});
