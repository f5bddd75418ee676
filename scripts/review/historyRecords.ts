import { items, members, text } from '../members.ts';

/** An entry as Grafana keeps it in Loki, in the words of a table. */
const lokiRecord = (at: unknown, line: Record<string, unknown>): Record<string, unknown> => ({
  ...{ at, state: line['current'], previous: line['previous'], labels: line['labels'] },
  ...{ rule: line['ruleTitle'], rule_uid: line['ruleUID'] },
});

function lineOf(line: unknown): Record<string, unknown> {
  if (typeof line !== 'string') {
    return members(line);
  }
  try {
    const parsed: unknown = JSON.parse(line);
    return members(parsed);
  } catch {
    return {};
  }
}

/** The rows of a frame of Grafana's, as its state history answers: names here, columns there. Undefined where it is none. */
export function historyRecords(whole: Record<string, unknown>): Array<Record<string, unknown>> | undefined {
  const fields = members(whole['schema'])['fields'];
  const columns = members(whole['data'])['values'];
  if (!Array.isArray(fields) || !Array.isArray(columns)) {
    return undefined;
  }
  const names = items(fields).map((field) => text(members(field)['name']));
  const cells = items(columns).map(items);
  const rows = (cells[0] ?? []).map((_, row) => Object.fromEntries(names.map((name, at) => [name, cells[at]?.[row]])));
  return names.includes('line') ? rows.map((row) => lokiRecord(row['time'], lineOf(row['line']))) : rows;
}
