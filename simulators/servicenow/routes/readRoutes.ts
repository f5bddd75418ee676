import { jsonAnswer } from '../../http/Answer.ts';
import { mayRead, requireTable } from '../access.ts';
import { noRecord } from '../answers/failure.ts';
import { readRendering } from '../answers/Rendering.ts';
import { pathsOf, renderRow } from '../answers/renderRow.ts';
import type { Row } from '../instance/Row.ts';
import { searchRows } from '../query/searchRows.ts';
import type { Handler, TableCall } from '../TableCall.ts';
import { pageHeaders, readPage } from './paging.ts';
import { queryOf } from './queryOf.ts';
import { spoilRows, spoilTotal } from './spoilList.ts';

/**
 * `GET table/{table}`: a page of records. The limit counts before access rules, so a page can be short or empty
 * though more come after it, and the total tells what the account may not read as well.
 */
export const listRecords: Handler = (call) => {
  const { session, query, parameters } = call;
  const table = parameters.table ?? '';
  requireTable(table, session);
  const rendering = readRendering(query);
  const found = searchRows(queryOf(call), table, session);
  const page = readPage(query);
  const rows = spoilRows(found.slice(page.offset, page.offset + page.limit), table, session).filter((row) =>
    mayRead(row, session)
  );
  if (rows.length === 0 && call.version === 'v1') {
    throw noRecord();
  }
  const paths = pathsOf(table, session, rendering);
  const result = rows.map((row) => renderRow(row, paths, session, rendering));
  return jsonAnswer(200, { result }, pageHeaders(call, page, spoilTotal(found.length, session)));
};

/** The record of a path. Throws Refusal. */
export function recordOf({ session, parameters }: TableCall): Row {
  const table = parameters.table ?? '';
  requireTable(table, session);
  const row = session.instance.store.find(table, parameters.sysId ?? '');
  if (row === undefined || !mayRead(row, session)) {
    throw noRecord();
  }
  return row;
}

/** `GET table/{table}/{sysId}`: one record, with the fields of the table that was asked. */
export const getRecord: Handler = (call) => {
  const row = recordOf(call);
  const rendering = readRendering(call.query);
  const paths = pathsOf(call.parameters.table ?? '', call.session, rendering);
  return jsonAnswer(200, { result: renderRow(row, paths, call.session, rendering) });
};
