import { CHECK_STATES, type CheckState } from '../vocabulary/checkStates';
import { minuteOfDay } from './days';
import { columnsOf, type MatrixColumns } from './matrixColumns';
import type { RoundCounts } from './RoundCounts';
import type { RoundRow } from './RoundRow';

/** What a line of the matrix stands for. */
const MATRIX_ROWS = ['slot', 'checklist', 'customer'] as const;
export type MatrixRows = (typeof MATRIX_ROWS)[number];

/** What a matrix is made of: its lines, its columns, and of how many days at most. */
export interface MatrixShape {
  rows: MatrixRows;
  columns: MatrixColumns;
  days: number;
}

/** One line in one column: the rounds of it, and what they come to. */
export interface MatrixCell extends RoundCounts {
  /** At least one. */
  rounds: RoundRow[];
}

export interface MatrixLine {
  key: string;
  customer: RoundRow['customer'];
  /** Undefined where the line is a whole customer. */
  checklist: RoundRow['checklist'] | undefined;
  /** Undefined where the line is a whole checklist. */
  slot: RoundRow['slot'] | undefined;
  /** Whether the slot is the only one of its checklist, so that it needs no name. */
  isOnlySlot: boolean;
  /** By column; a column without a round has none. */
  cells: Map<string, MatrixCell>;
}

export interface Matrix {
  by: MatrixColumns;
  /** In order: days without a gap, YYYY-MM-DD, or times of day, HH:MM. */
  columns: string[];
  lines: MatrixLine[];
}

const URGENCY: ReadonlyMap<CheckState, number> = new Map(CHECK_STATES.map(({ value }, index) => [value, index]));
const urgency = (state: CheckState) => URGENCY.get(state) ?? 0;

function addTo(cell: MatrixCell | undefined, round: RoundRow): MatrixCell {
  const { state, answered, total, late, missed, problems, notEvaluated, reason } = round;
  if (cell === undefined) {
    return { state, answered, total, late, missed, problems, notEvaluated, reason, rounds: [round] };
  }
  const isMoreUrgent = urgency(state) < urgency(cell.state);
  return {
    state: isMoreUrgent ? state : cell.state,
    answered: cell.answered + answered,
    total: cell.total + total,
    late: cell.late + late,
    missed: cell.missed + missed,
    problems: cell.problems + problems,
    notEvaluated: cell.notEvaluated + notEvaluated,
    // The reason is that of the state: a day off of one round is none of the others.
    reason: isMoreUrgent ? reason : state === cell.state ? cell.reason || reason : cell.reason,
    rounds: [...cell.rounds, round],
  };
}

function keyOf({ customer, checklist, slot }: RoundRow, rows: MatrixRows): string {
  switch (rows) {
    case 'customer':
      return customer.id;
    case 'checklist':
      return `${customer.id} ${checklist.id}`;
    case 'slot':
      return `${customer.id} ${checklist.id} ${slot.id}`;
  }
}

/** Checklists with more than one slot: only their slots need a name. */
function severalSlots(rounds: readonly RoundRow[]): Set<string> {
  const slots = new Map<string, string>();
  const several = new Set<string>();
  for (const { checklist, slot } of rounds) {
    const known = slots.get(checklist.id);
    if (known !== undefined && known !== slot.id) {
      several.add(checklist.id);
    }
    slots.set(checklist.id, slot.id);
  }
  return several;
}

type Place = ReadonlyArray<string | number>;

/** By the first members that differ. */
function compareInTurn(one: Place, other: Place): number {
  for (const [index, mine] of one.entries()) {
    const theirs = other[index];
    const order =
      typeof mine === 'number' && typeof theirs === 'number'
        ? mine - theirs
        : String(mine).localeCompare(String(theirs), 'en', { sensitivity: 'base' });
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}

/** Columns by time, lines by customer's name, checklists by their first time of day, then slots by theirs. */
export function buildMatrix(rounds: readonly RoundRow[], shape: MatrixShape): Matrix {
  // Where slots go across they are no lines.
  const rows = shape.columns === 'slot' && shape.rows === 'slot' ? 'checklist' : shape.rows;
  const { columns, columnOf } = columnsOf(rounds, shape.columns, shape.days);
  const several = severalSlots(rounds);
  const lines = new Map<string, TimedLine>();
  for (const round of rounds) {
    const column = columnOf(round);
    if (column === undefined) {
      continue;
    }
    const key = keyOf(round, rows);
    const minute = minuteOfDay(round.startMs, round.date);
    const line = lines.get(key) ?? {
      key,
      customer: round.customer,
      checklist: rows === 'customer' ? undefined : round.checklist,
      slot: rows === 'slot' ? round.slot : undefined,
      isOnlySlot: !several.has(round.checklist.id),
      cells: new Map<string, MatrixCell>(),
      minute,
    };
    line.cells.set(column, addTo(line.cells.get(column), round));
    line.minute = Math.min(line.minute, minute);
    lines.set(key, line);
  }
  return { by: shape.columns, columns, lines: inOrder([...lines.values()]) };
}

interface TimedLine extends MatrixLine {
  /** The earliest time of day at which one of its rounds begins, in minutes after midnight. */
  minute: number;
}

function inOrder(lines: readonly TimedLine[]): MatrixLine[] {
  const first = new Map<string, number>();
  for (const { checklist, minute } of lines) {
    const id = checklist?.id ?? '';
    first.set(id, Math.min(first.get(id) ?? minute, minute));
  }
  const placeOf = ({ customer, checklist, minute }: TimedLine) => {
    const { id = '', title = '' } = checklist ?? {};
    return [customer.name, customer.id, first.get(id) ?? 0, title, id, minute];
  };
  return lines
    .map((line) => ({ line, place: placeOf(line) }))
    .sort((one, other) => compareInTurn(one.place, other.place))
    .map(({ line: { minute: _, ...line } }) => line);
}
