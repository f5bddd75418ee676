import { jsonAnswer } from '../../http/Answer.ts';
import type { JsonRecord } from '../../http/record.ts';
import { requireTable } from '../access.ts';
import { displayValue } from '../answers/displayValue.ts';
import { refusal } from '../answers/failure.ts';
import type { Row } from '../instance/Row.ts';
import { compareValues } from '../query/compareValues.ts';
import { holderOf, type Path, resolvePath, valueAt } from '../query/Path.ts';
import { searchRows } from '../query/searchRows.ts';
import { comparisonOf } from '../schema/Column.ts';
import type { Session } from '../Session.ts';
import type { Handler, TableCall } from '../TableCall.ts';
import { figureAt, functions, statsOf, type Wanted } from './aggregate.ts';
import { readHaving } from './having.ts';

interface Group {
  rows: Row[];
  values: string[];
}

interface Answered extends Group {
  stats: JsonRecord;
}

function pathsIn(call: TableCall, parameter: string): Path[] {
  const table = call.parameters.table ?? '';
  return (call.query.get(parameter) ?? '')
    .split(',')
    .map((name) => resolvePath(call.session.instance, table, name.trim()))
    .filter((path) => path !== undefined);
}

function groupRows(rows: readonly Row[], paths: readonly Path[], { instance }: Session): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = paths.map((path) => valueAt(instance, row, path));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { rows: [], values };
    groups.set(key, group);
    group.rows.push(row);
  }
  const byValue = (one: Group, other: Group): number => {
    const index = paths.findIndex((_, at) => one.values[at] !== other.values[at]);
    const path = paths[index];
    return path === undefined
      ? 0
      : compareValues(comparisonOf(path.column), one.values[index] ?? '', other.values[index] ?? '');
  };
  return [...groups.values()].toSorted(byValue);
}

/** Sorts by `AVG^state`, `COUNT`, or `state^DESC`; several between commas, the first counts most. */
function sortGroups(groups: readonly Answered[], text: string, paths: readonly Path[]): readonly Answered[] {
  let sorted = groups;
  for (const part of text.split(',').filter(Boolean).toReversed()) {
    const words = part.split('^');
    const sign = words.at(-1)?.toUpperCase() === 'DESC' ? -1 : 1;
    const [first = '', field = ''] = words;
    const at = paths.findIndex((path) => path.text === first);
    const order = (one: Answered, other: Answered): number => {
      const path = paths[at];
      return path === undefined
        ? (figureAt(one.stats, first.toLowerCase(), field) ?? 0) -
            (figureAt(other.stats, first.toLowerCase(), field) ?? 0)
        : compareValues(comparisonOf(path.column), one.values[at] ?? '', other.values[at] ?? '');
    };
    sorted = sorted.toSorted((one, other) => sign * order(one, other));
  }
  return sorted;
}

function groupFields({ rows, values }: Group, paths: readonly Path[], { session, query }: TableCall): JsonRecord[] {
  const shape = query.get('sysparm_display_value');
  return paths.map((path, index) => {
    const value = values[index] ?? '';
    const row = rows[0];
    const holder = row === undefined ? undefined : holderOf(session.instance, row, path);
    const shown = holder === undefined ? '' : displayValue(holder, path.column, session);
    if (shape === 'true') {
      return { field: path.text, value: shown };
    }
    return { ...(shape === 'all' ? { display_value: shown } : {}), value, field: path.text };
  });
}

function wantedOf(call: TableCall): Wanted {
  const wanted: Wanted = {
    count: call.query.get('sysparm_count') === 'true',
    fields: functions.flatMap((what) => pathsIn(call, `sysparm_${what}_fields`).map((path) => ({ what, path }))),
  };
  if (!wanted.count && functions.every((what) => !call.query.has(`sysparm_${what}_fields`))) {
    throw refusal(400, 'Invalid aggregate request', 'No request parameter for aggregate operation specified');
  }
  return wanted;
}

/**
 * `GET stats/{table}`: figures over all records that the query finds. Access rules of rows do not count here, so a
 * restricted account is told of records that it cannot read.
 */
export const statsRoute: Handler = (call) => {
  const { session, query, parameters } = call;
  const table = parameters.table ?? '';
  requireTable(table, session);
  if (session.instance.has('no-stats')) {
    throw refusal(403, 'User Not Authorized', 'Failed API level ACL Validation');
  }
  const wanted = wantedOf(call);
  const rows = searchRows(query.get('sysparm_query') ?? '', table, session);
  const paths = pathsIn(call, 'sysparm_group_by');
  if (!query.has('sysparm_group_by')) {
    return jsonAnswer(200, { result: { stats: statsOf(rows, wanted, session) } });
  }
  const keep = readHaving(query.get('sysparm_having') ?? '');
  const groups = groupRows(rows, paths, session)
    .map((group): Answered => ({ ...group, stats: statsOf(group.rows, wanted, session) }))
    .filter(({ stats }) => keep(stats));
  const sorted = sortGroups(groups, query.get('sysparm_order_by') ?? '', paths);
  const result = sorted.map((group) => ({ stats: group.stats, groupby_fields: groupFields(group, paths, call) }));
  return jsonAnswer(200, { result });
};
