import { emptyAnswer, jsonAnswer } from '../../http/Answer.ts';
import { requireTable } from '../access.ts';
import { createRecord } from '../acts/createRecord.ts';
import type { Act } from '../acts/Act.ts';
import { updateRecord } from '../acts/updateRecord.ts';
import { refusal } from '../answers/failure.ts';
import { readRendering } from '../answers/Rendering.ts';
import { pathsOf, renderRow } from '../answers/renderRow.ts';
import { type Row, StoredRow } from '../instance/Row.ts';
import { schema } from '../schema/Schema.ts';
import type { Session } from '../Session.ts';
import type { Handler, TableCall } from '../TableCall.ts';
import { recordOf } from './readRoutes.ts';
import { readValues } from './readValues.ts';

function actOf({ instance, account, now }: Session): Act {
  return { instance, by: account.userName, byId: account.sysId, at: Math.floor(now / 1000) * 1000 };
}

/** Only an administrator writes what is no task; nobody writes what describes the instance. */
function requireWritable(table: string, { account }: Session): void {
  const isOwn = ['sys_dictionary', 'sys_db_object', 'sys_choice', 'task_sla'].includes(table);
  if (isOwn || (schema.rootOf(table) !== 'task' && !account.admin)) {
    throw refusal(403, 'Operation Failed', 'ACL Exception Insert or Update Failed due to security constraints');
  }
}

function rendered(call: TableCall, row: Row): { result: unknown } {
  const rendering = readRendering(call.query);
  return { result: renderRow(row, pathsOf(row.table, call.session, rendering), call.session, rendering) };
}

/** `POST table/{table}` */
export const createRoute: Handler = (call) => {
  const table = call.parameters.table ?? '';
  requireTable(table, call.session);
  requireWritable(table, call.session);
  const row = createRecord(table, readValues(call, table), actOf(call.session));
  return jsonAnswer(201, rendered(call, row), { Location: `${call.self}/${row.sysId}` });
};

/** The record of a path, to be written. Throws Refusal. */
function writableOf(call: TableCall): StoredRow {
  const row = recordOf(call);
  requireWritable(row.table, call.session);
  if (!(row instanceof StoredRow)) {
    throw refusal(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints');
  }
  return row;
}

/** `PUT` and `PATCH table/{table}/{sysId}`: both change only what they name. */
export const updateRoute: Handler = (call) => {
  const row = writableOf(call);
  updateRecord(row, readValues(call, row.table), actOf(call.session));
  return jsonAnswer(200, rendered(call, row));
};

/** `DELETE table/{table}/{sysId}` */
export const deleteRoute: Handler = (call) => {
  const row = writableOf(call);
  const { store } = call.session.instance;
  for (const part of [...store.slasOf(row.sysId), ...store.journalOf(row.sysId)]) {
    store.remove(part);
  }
  store.remove(row);
  return emptyAnswer(204);
};
