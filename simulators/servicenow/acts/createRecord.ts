import { StoredRow } from '../instance/Row.ts';
import { utcText } from '../instance/utc.ts';
import { computesPriority, priorityOf } from '../schema/priorityMatrix.ts';
import { schema } from '../schema/Schema.ts';
import { firstState, type Standing } from '../schema/states.ts';
import type { Act } from './Act.ts';
import { followState } from './followState.ts';
import { beginSlas } from './slaActs.ts';
import { stamp } from './stamp.ts';
import { writeEntries } from './writeJournal.ts';

const fresh: Standing = { state: 'open', pendingReason: null, cancelled: false };

/** Fills in what a new record does not say: the standard values of its fields. */
function setStandards(row: StoredRow): void {
  for (const { element, standard } of schema.columnsOf(row.table).values()) {
    if (standard !== undefined && row.get(element) === '') {
      row.set(element, standard);
    }
  }
}

function beginTask(row: StoredRow, values: Readonly<Record<string, string>>, act: Act): void {
  const prefix = schema.table(row.table)?.prefix ?? 'TASK';
  const now = utcText(act.at);
  const begun: Record<string, string> = {
    number: act.instance.nextNumber(prefix),
    sys_domain_path: '/',
    approval: 'not requested',
    opened_at: now,
    opened_by: act.byId,
  };
  for (const [element, value] of Object.entries(begun)) {
    if (row.get(element) === '') {
      row.set(element, value);
    }
  }
  row.set('state', values.state ?? firstState(row.table));
  const priority = priorityOf(row.get('impact'), row.get('urgency'));
  if (computesPriority(row.table) && priority !== undefined) {
    row.set('priority', priority);
  }
}

/** Makes a record; a task gets its number, its priority and its SLAs. Journal fields become entries. */
export function createRecord(table: string, values: Readonly<Record<string, string>>, act: Act): StoredRow {
  const row = new StoredRow(act.instance.newSysId(), table);
  const isTask = schema.rootOf(table) === 'task';
  for (const [element, value] of Object.entries(values)) {
    if (schema.columnsOf(table).get(element)?.type !== 'journal_input' && element !== 'sys_id') {
      row.set(element, value);
    }
  }
  setStandards(row);
  if (isTask) {
    beginTask(row, values, act);
  }
  stamp(row, act);
  act.instance.store.put(row);
  if (isTask) {
    beginSlas(act.instance, row, act.at);
    followState(row, fresh, act);
  }
  writeEntries(row, values, act);
  return row;
}
