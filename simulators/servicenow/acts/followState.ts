import type { StoredRow } from '../instance/Row.ts';
import { readUtc, spanText, utcText } from '../instance/utc.ts';
import { schema } from '../schema/Schema.ts';
import { type Standing, standingOf } from '../schema/states.ts';
import type { Act } from './Act.ts';
import { cancelSlas, completeSlas, pauseSlas } from './slaActs.ts';

/** Where a task stands. */
export function standingOfRow(row: Pick<StoredRow, 'table' | 'get'>): Standing {
  return standingOf(row.table, {
    state: row.get('state'),
    hold_reason: row.get('hold_reason'),
    on_hold: row.get('on_hold'),
    on_hold_reason: row.get('on_hold_reason'),
  });
}

function isOver({ state }: Standing): boolean {
  return state === 'resolved' || state === 'closed';
}

/** Sets a field where the table has it. */
function setKnown(row: StoredRow, element: string, value: string): void {
  if (schema.columnsOf(row.table).has(element)) {
    row.set(element, value);
  }
}

function noteSolution(row: StoredRow, act: Act): void {
  const now = utcText(act.at);
  setKnown(row, 'resolved_at', now);
  setKnown(row, 'resolved_by', act.byId);
  row.set('work_end', now);
  const spent = act.at - (readUtc(row.get('opened_at')) ?? act.at);
  row.set('business_duration', spanText(spent));
  row.set('calendar_duration', spanText(spent));
  setKnown(row, 'business_stc', String(Math.floor(spent / 1000)));
  setKnown(row, 'calendar_stc', String(Math.floor(spent / 1000)));
}

function reopen(row: StoredRow): void {
  for (const element of ['resolved_at', 'resolved_by', 'closed_at', 'closed_by', 'work_end']) {
    setKnown(row, element, '');
  }
  row.set('reopen_count', String(Number(row.get('reopen_count')) + 1));
}

function moveSlas(row: StoredRow, before: Standing, after: Standing, { instance, at }: Act): void {
  if (after.cancelled) {
    cancelSlas(instance, row.sysId, at);
  } else if (isOver(after)) {
    completeSlas(instance, row.sysId, at);
  } else {
    if (before.state === 'open' && after.state !== 'open') {
      completeSlas(instance, row.sysId, at, 'response');
    }
    pauseSlas(instance, row.sysId, after.state === 'pending', at);
  }
}

/** What follows from a change of a task's state: times of solution and closing, its SLAs, whether it is active. */
export function followState(row: StoredRow, before: Standing, act: Act): void {
  const after = standingOfRow(row);
  row.set('active', String(after.state !== 'closed'));
  setKnown(row, 'incident_state', row.get('state'));
  setKnown(row, 'problem_state', row.get('state'));
  if (before.state === 'open' && after.state !== 'open' && row.get('work_start') === '') {
    row.set('work_start', utcText(act.at));
  }
  if (isOver(after) && !isOver(before)) {
    noteSolution(row, act);
  }
  if (after.state === 'closed' && before.state !== 'closed') {
    row.set('closed_at', utcText(act.at));
    row.set('closed_by', act.byId);
  }
  if (!isOver(after) && isOver(before)) {
    reopen(row);
  }
  moveSlas(row, before, after, act);
}
