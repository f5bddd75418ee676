import { buildMatrix, type MatrixShape } from './buildMatrix';
import { cellCount } from './cellCount';
import { daysBetween } from './days';
import type { RoundRow } from './RoundRow';

const HOUR_MS = 3_600_000;

function aRound(changed: Partial<RoundRow> & { hour?: number } = {}): RoundRow {
  const { hour = 6, date = '2026-11-16', ...others } = changed;
  const startMs = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
  return {
    customer: { id: 'acme', name: 'ACME' },
    checklist: { id: 'm', title: 'Morning' },
    slot: { id: 's', title: '06:00–07:00' },
    date,
    zone: 'UTC',
    startMs,
    endMs: startMs + HOUR_MS,
    state: 'done_ok',
    answered: 5,
    total: 5,
    late: 0,
    missed: 0,
    problems: 0,
    notEvaluated: 0,
    reason: '',
    frame: 0,
    row: 0,
    ...others,
  };
}

describe('the days', () => {
  it('have no gap, and are the last ones where they are too many', () => {
    expect(daysBetween(['2026-11-20', '2026-11-18'], 31)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
    expect(daysBetween(['2026-02-27', '2026-03-02'], 2)).toEqual(['2026-03-01', '2026-03-02']);
    expect(daysBetween([], 31)).toEqual([]);
    expect(daysBetween(['no day'], 31)).toEqual([]);
  });
});

const byDay = (rows: MatrixShape['rows'], days = 31): MatrixShape => ({ rows, columns: 'day', days });

describe('the matrix', () => {
  const evening = { checklist: { id: 'e', title: 'Evening' }, hour: 18 };
  const second = { slot: { id: 't', title: '12:00–13:00' }, hour: 12 };
  const globex = { customer: { id: 'globex', name: 'globex' }, checklist: { id: 'g', title: 'A' } };

  it('puts customers by name, checklists by their first time of day, and slots by theirs', () => {
    const rounds = [
      aRound(globex),
      aRound(evening),
      aRound(second),
      aRound({ checklist: { id: 'n', title: 'Noon' }, hour: 9 }),
      aRound(),
    ];
    const { lines } = buildMatrix(rounds, byDay('slot'));
    expect(
      lines.map(({ customer, checklist, slot, isOnlySlot }) => [customer.id, checklist?.id, slot?.id, isOnlySlot])
    ).toEqual([
      ['acme', 'm', 's', false],
      ['acme', 'm', 't', false],
      ['acme', 'n', 's', true],
      ['acme', 'e', 's', true],
      ['globex', 'g', 's', true],
    ]);
  });

  it('makes one line of a checklist or of a customer: its most urgent state and its sums', () => {
    const rounds = [
      aRound({ state: 'done_problem', problems: 1 }),
      aRound({ ...second, state: 'missed', answered: 3, missed: 2 }),
      aRound(evening),
    ];
    const byChecklist = buildMatrix(rounds, byDay('checklist')).lines;
    expect(byChecklist.map(({ checklist, cells }) => [checklist?.id, cells.get('2026-11-16')?.state])).toEqual([
      ['m', 'missed'],
      ['e', 'done_ok'],
    ]);
    const [line] = buildMatrix(rounds, byDay('customer')).lines;
    expect(line?.cells.get('2026-11-16')).toMatchObject({
      ...{ state: 'missed', answered: 13, total: 15, missed: 2, problems: 1 },
    });
    expect(line?.cells.get('2026-11-16')?.rounds).toHaveLength(3);
  });

  it('gives the reason of the state that a cell shows, never that of another round', () => {
    const off = aRound({ state: 'not_applicable', reason: 'Weekend', answered: 0 });
    const reasonOf = (...rounds: RoundRow[]) =>
      buildMatrix(rounds, byDay('customer')).lines[0]?.cells.get('2026-11-16')?.reason;
    expect(reasonOf(off, aRound(evening))).toBe('');
    expect(reasonOf(aRound(evening), off)).toBe('');
    expect(reasonOf(off, aRound({ ...evening, state: 'not_applicable' }))).toBe('Weekend');
  });

  it('shows no line of which all days are left out', () => {
    const rounds = [aRound({ ...evening, date: '2026-10-01' }), aRound()];
    const { columns, lines } = buildMatrix(rounds, byDay('slot', 7));
    expect(columns).toHaveLength(7);
    expect(lines.map(({ checklist }) => checklist?.id)).toEqual(['m']);
  });

  it('puts slots across by the time at which they begin on their own clocks, with checklists as lines', () => {
    const rounds = [
      aRound({ ...second, zone: 'Europe/Rome', state: 'missed', missed: 1 }),
      aRound({ zone: 'Europe/Rome' }),
      aRound({ zone: 'Europe/Rome', date: '2026-11-17', state: 'late', late: 2 }),
      aRound({ ...globex, zone: 'no zone' }),
    ];
    const { by, columns, lines } = buildMatrix(rounds, { rows: 'slot', columns: 'slot', days: 31 });
    expect([by, columns]).toEqual(['slot', ['06:00', '07:00', '13:00']]);
    expect(lines.map(({ customer, slot, cells }) => [customer.id, slot, [...cells.keys()]])).toEqual([
      ['acme', undefined, ['13:00', '07:00']],
      ['globex', undefined, ['06:00']],
    ]);
    expect(lines[0]?.cells.get('07:00')).toMatchObject({ state: 'late', late: 2, total: 10 });
    const [latest] = buildMatrix(rounds, { rows: 'customer', columns: 'slot', days: 1 }).lines;
    expect([...(latest?.cells.keys() ?? [])]).toEqual(['07:00']);
  });

  it.each([
    ['done_ok', '5'],
    ['due', '5/5'],
    ['in_progress', '5/5'],
    ['missed', '2'],
    ['late', '1'],
    ['done_problem', '3'],
    ['not_evaluated', '4'],
    ['upcoming', ''],
    ['skipped', ''],
    ['not_applicable', ''],
  ] as const)('shows of %s the number %j', (state, number) => {
    const round = aRound({ state, missed: 2, late: 1, problems: 3, notEvaluated: 4 });
    const cell = buildMatrix([round], byDay('slot')).lines[0]?.cells.get(round.date);
    expect(cell && cellCount(cell)).toBe(number);
  });
});
