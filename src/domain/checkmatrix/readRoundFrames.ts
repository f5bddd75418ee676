import { Columns, type FrameLike } from '../rounds/FrameLike';
import { asCheckState } from '../vocabulary/checkStates';
import type { RoundRow } from './RoundRow';

/** Without these columns a frame is no list of rounds. */
const NEEDED = ['checklist_id', 'slot_id', 'date', 'state', 'answered', 'total'];

/** Whether a frame is one of the query type `rounds`. */
export function isRoundFrame(frame: FrameLike): boolean {
  const cells = new Columns(frame);
  return NEEDED.every((name) => cells.has(name));
}

function readRow(cells: Columns, frame: number, row: number): RoundRow {
  const count = (name: string) => cells.number(name, row) ?? 0;
  return {
    customer: { id: cells.text('customer_id', row), name: cells.text('customer', row) },
    checklist: { id: cells.text('checklist_id', row), title: cells.text('checklist', row) },
    slot: { id: cells.text('slot_id', row), title: cells.text('slot', row) },
    date: cells.text('date', row),
    zone: cells.text('zone', row) || 'UTC',
    startMs: count('start'),
    endMs: count('end'),
    state: asCheckState(cells.text('state', row)),
    answered: count('answered'),
    total: count('total'),
    late: count('late'),
    missed: count('missed'),
    problems: count('problems'),
    notEvaluated: count('not_evaluated'),
    reason: cells.text('reason', row),
    frame,
    row,
  };
}

/** The rounds in frames of the query type `rounds`; other frames are passed over, and a round that comes twice counts once. */
export function readRoundFrames(frames: readonly FrameLike[]): RoundRow[] {
  const rounds = new Map<string, RoundRow>();
  frames.forEach((frame, index) => {
    if (!isRoundFrame(frame)) {
      return;
    }
    const cells = new Columns(frame);
    for (let row = 0; row < frame.length; row++) {
      const round = readRow(cells, index, row);
      const key = `${round.checklist.id} ${round.slot.id} ${round.date}`;
      if (!rounds.has(key)) {
        rounds.set(key, round);
      }
    }
  });
  return [...rounds.values()];
}
