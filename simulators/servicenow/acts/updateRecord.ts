import type { StoredRow } from '../instance/Row.ts';
import { computesPriority, priorityOf } from '../schema/priorityMatrix.ts';
import { schema } from '../schema/Schema.ts';
import type { Act } from './Act.ts';
import { followState, standingOfRow } from './followState.ts';
import { beginSlas, cancelSlas, completeSlas } from './slaActs.ts';
import { stamp } from './stamp.ts';
import { writeEntries } from './writeJournal.ts';

/** Fields that only ServiceNow itself writes. */
const fixed = new Set([
  'sys_id',
  'sys_class_name',
  'sys_created_on',
  'sys_created_by',
  'sys_mod_count',
  'sys_updated_on',
]);

function followPriority(row: StoredRow, before: string, act: Act): void {
  const computed = priorityOf(row.get('impact'), row.get('urgency'));
  if (computesPriority(row.table) && computed !== undefined) {
    row.set('priority', computed);
  }
  if (row.get('priority') !== before && row.get('active') === 'true') {
    cancelSlas(act.instance, row.sysId, act.at);
    beginSlas(act.instance, row, act.at);
  }
}

/** Changes fields of a record; of a task with all that follows from it. Journal fields become entries. */
export function updateRecord(row: StoredRow, values: Readonly<Record<string, string>>, act: Act): void {
  const isTask = schema.rootOf(row.table) === 'task';
  const before = standingOfRow(row);
  const [priority, group] = [row.get('priority'), row.get('assignment_group')];
  for (const [element, value] of Object.entries(values)) {
    const type = schema.columnsOf(row.table).get(element)?.type;
    if (type !== undefined && type !== 'journal_input' && !fixed.has(element)) {
      row.set(element, value);
    }
  }
  stamp(row, act);
  if (isTask) {
    if (group !== '' && row.get('assignment_group') !== group) {
      row.set('reassignment_count', String(Number(row.get('reassignment_count')) + 1));
    }
    followPriority(row, priority, act);
    followState(row, before, act);
  }
  const said = writeEntries(row, values, act);
  if (said.includes('comments') && act.byId !== row.get('caller_id')) {
    completeSlas(act.instance, row.sysId, act.at, 'response');
  }
}
