import { buildMatrix } from './buildMatrix';
import { dailyFigures, lineFigures, onTimePercent, readFigures, totalFigures } from './Figures';
import { readRoundFrames } from './readRoundFrames';

const frame = (columns: Record<string, unknown[]>) => ({
  length: Object.values(columns)[0]?.length ?? 0,
  fields: Object.entries(columns).map(([name, values]) => ({ name, values })),
});

const rounds = frame({
  customer: ['ACME', 'Globex', 'ACME'],
  customer_id: ['acme', 'globex', 'acme'],
  checklist: ['Morning', 'Morning', 'Morning'],
  checklist_id: ['a-m', 'g-m', 'a-m'],
  slot: ['Early', 'Early', 'Noon'],
  slot_id: ['e', 'e', 'n'],
  date: ['2026-11-16', '2026-11-16', '2026-11-16'],
  state: ['done_ok', 'something new', 'missed'],
  answered: [2, 2, null],
  total: [2, 2, 2],
});

const measures = { n: [10, 4], on_time: [9, 4], late: [1, 0], missed: [0, 0], skipped: [0, 0], not_evaluated: [0, 0] };

const lines = (rows: 'slot' | 'checklist' | 'customer') =>
  buildMatrix(readRoundFrames([rounds]), { rows, columns: 'day', days: 31 }).lines;
const found = (tables: ReturnType<typeof readFigures>, rows: 'slot' | 'checklist' | 'customer') =>
  lines(rows).map((line) => lineFigures(tables, line)?.n);

describe('rounds in frames', () => {
  it('are read from frames of the query type rounds alone, each once', () => {
    const read = readRoundFrames([frame({ a: [1] }), rounds, rounds]);
    expect(read).toHaveLength(3);
    expect(read[0]).toMatchObject({
      customer: { id: 'acme', name: 'ACME' },
      state: 'done_ok',
      answered: 2,
      frame: 1,
      row: 0,
    });
  });

  it('of a state that this release does not know are not shown as good', () => {
    expect(readRoundFrames([rounds])[1]?.state).toBe('not_evaluated');
  });
});

describe('figures', () => {
  it('come from tables of check-stats, never from rounds', () => {
    expect(readFigures([rounds])).toEqual([]);
    expect(readFigures([frame({ customer: ['ACME', 'Globex'], ...measures })])).toHaveLength(1);
  });

  it('of everything are those of one table, and of a day those of the table with days', () => {
    const byCustomer = frame({ customer: ['ACME', 'Globex'], ...measures });
    const byDay = frame({ day: ['2026-11-16', '2026-11-16'], ...measures });
    const tables = readFigures([byDay, byCustomer]);
    expect(totalFigures(tables)).toMatchObject({ n: 14, onTime: 13 });
    expect(totalFigures(readFigures([byDay]))).toMatchObject({ n: 14 });
    expect(totalFigures([])).toBeUndefined();
    expect(dailyFigures(tables).get('2026-11-16')).toMatchObject({ n: 14, late: 1 });
    expect(dailyFigures(readFigures([byCustomer])).size).toBe(0);
  });

  it('of a line are found by its names, by the ids where several have one name, and never guessed', () => {
    const byCustomer = readFigures([frame({ customer: ['ACME', 'Globex'], ...measures })]);
    expect(found(byCustomer, 'customer')).toEqual([10, 4]);
    expect(found(byCustomer, 'checklist')).toEqual([undefined, undefined]);
    const byChecklist = readFigures([
      frame({ customer: ['ACME', 'Globex'], checklist: ['Morning (a-m)', 'Morning (g-m)'], ...measures }),
    ]);
    expect(found(byChecklist, 'checklist')).toEqual([10, 4]);
    expect(found(byChecklist, 'customer')).toEqual([10, 4]);
    // ACME's checklist has two slots, so its figures are those of neither.
    expect(found(byChecklist, 'slot')).toEqual([undefined, undefined, 4]);
    const bySlot = readFigures([
      frame({
        customer: ['ACME', 'Globex'],
        checklist: ['Morning (a-m)', 'Morning (g-m)'],
        slot: ['Early (a-m/e)', 'Early (g-m/e)'],
        ...measures,
      }),
    ]);
    expect(found(bySlot, 'slot')).toEqual([10, undefined, 4]);
  });

  it('know the share, and that there is none where nothing was due', () => {
    expect(onTimePercent({ n: 4, onTime: 3, late: 1, missed: 0, skipped: 0, notEvaluated: 0 })).toBe(75);
    expect(onTimePercent({ n: 0, onTime: 0, late: 0, missed: 0, skipped: 0, notEvaluated: 0 })).toBeUndefined();
  });
});
