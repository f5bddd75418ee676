import { Columns, type FrameLike } from '../rounds/FrameLike';
import type { MatrixLine } from './buildMatrix';

/** How checks went that were due; `n` is all of them. */
export interface Figures {
  n: number;
  onTime: number;
  late: number;
  missed: number;
  skipped: number;
  notEvaluated: number;
}

/** Figures of some checks, with the words by which they are grouped; a word is empty where they are not grouped by it. */
export interface GroupFigures extends Figures {
  customer: string;
  checklist: string;
  slot: string;
  day: string;
}

const NEEDED = ['n', 'on_time', 'late', 'missed'];

/** Whether a frame is a table of the query type `check-stats`. */
export function isStatsFrame(frame: FrameLike): boolean {
  const cells = new Columns(frame);
  return NEEDED.every((name) => cells.has(name)) && !cells.has('checklist_id');
}

/** The groups of one table of `check-stats`. */
export type FigureTable = readonly GroupFigures[];

/** The tables of `check-stats` among some frames; other frames are passed over. */
export function readFigures(frames: readonly FrameLike[]): FigureTable[] {
  return frames.filter(isStatsFrame).map((frame) => {
    const cells = new Columns(frame);
    return Array.from({ length: frame.length }, (_, row) => {
      const count = (name: string) => cells.number(name, row) ?? 0;
      return {
        customer: cells.text('customer', row),
        checklist: cells.text('checklist', row),
        slot: cells.text('slot', row),
        day: cells.text('day', row),
        n: count('n'),
        onTime: count('on_time'),
        late: count('late'),
        missed: count('missed'),
        skipped: count('skipped'),
        notEvaluated: count('not_evaluated'),
      };
    });
  });
}

const NOTHING: Figures = { n: 0, onTime: 0, late: 0, missed: 0, skipped: 0, notEvaluated: 0 };

const plus = (one: Figures, other: Figures): Figures => ({
  n: one.n + other.n,
  onTime: one.onTime + other.onTime,
  late: one.late + other.late,
  missed: one.missed + other.missed,
  skipped: one.skipped + other.skipped,
  notEvaluated: one.notEvaluated + other.notEvaluated,
});

/** The share that was done on time, 0 to 100; undefined where nothing was due. */
export const onTimePercent = ({ n, onTime }: Figures): number | undefined => (n === 0 ? undefined : (100 * onTime) / n);

const hasDays = (table: FigureTable) => table.some(({ day }) => day !== '');

/** Figures over everything, of one table only: another one counts the same checks again. */
export function totalFigures(tables: readonly FigureTable[]): Figures | undefined {
  const table = tables.find((one) => !hasDays(one)) ?? tables[0];
  return table?.reduce(plus, NOTHING);
}

/** Figures by day over all lines, of the first table that has days. */
export function dailyFigures(tables: readonly FigureTable[]): Map<string, Figures> {
  const days = new Map<string, Figures>();
  for (const group of tables.find(hasDays) ?? []) {
    days.set(group.day, plus(days.get(group.day) ?? NOTHING, group));
  }
  return days;
}

/** Where several have one name, the backend adds their ids to all of them. */
const isCalled = (word: string, name: string, id: string) => word === name || word === `${name} (${id})`;

/**
 * The figures of one line, found by the words that the groups carry, in the first table that is fine enough; undefined
 * where none is, so that no line shows another one's.
 */
export function lineFigures(tables: readonly FigureTable[], line: MatrixLine): Figures | undefined {
  const { customer, checklist, slot, isOnlySlot } = line;
  const fits = (group: GroupFigures) =>
    isCalled(group.customer, customer.name, customer.id) &&
    (checklist === undefined || isCalled(group.checklist, checklist.title, checklist.id)) &&
    (slot === undefined ||
      (group.slot === '' && isOnlySlot) ||
      isCalled(group.slot, slot.title, `${checklist?.id}/${slot.id}`));
  for (const table of tables.filter((one) => !hasDays(one))) {
    const found = table.filter(fits);
    if (found.length > 0) {
      return found.reduce<Figures>(plus, NOTHING);
    }
  }
  return undefined;
}
