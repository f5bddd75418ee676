import { items, members, text } from '../members.ts';
import type { InputFile } from './InputFile.ts';
import { parseCsv } from './parseCsv.ts';
import { jsonRow, tableRows, type Row } from './Row.ts';

/** Under which names answers of APIs keep their lists. */
const LISTS = ['issues', 'result', 'records', 'values', 'annotations', 'alerts', 'data', 'response', 'rows', 'acts'];

/** A frame of Grafana's, as its state history answers: names here, columns there. Undefined where it is none. */
function frameRecords(whole: Record<string, unknown>): unknown[] | undefined {
  const fields = members(whole['schema'])['fields'];
  const columns = members(whole['data'])['values'];
  if (!Array.isArray(fields) || !Array.isArray(columns)) {
    return undefined;
  }
  const names = items(fields).map((field) => text(members(field)['name']));
  const cells = items(columns).map(items);
  return (cells[0] ?? []).map((_, row) => Object.fromEntries(names.map((name, at) => [name, cells[at]?.[row]])));
}

/** The records in a JSON document: a list, lists in a list (pages), or an answer that holds one. */
function recordsOf(document: unknown): unknown[] {
  if (Array.isArray(document)) {
    return items(document).flatMap((one) => (Array.isArray(one) ? items(one) : [one]));
  }
  const whole = members(document);
  const frame = frameRecords(whole);
  if (frame !== undefined) {
    return frame;
  }
  const list = LISTS.map((name) => whole[name]).find((value) => Array.isArray(value));
  if (list !== undefined) {
    return items(list);
  }
  // An answer about one of them.
  const one = LISTS.map((name) => members(whole[name])).find((value) => Object.keys(value).length > 0);
  return Object.keys(whole).length > 0 ? [one ?? document] : [];
}

function parsed(source: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return { value };
  } catch {
    return undefined;
  }
}

/** Pages one below the other: every line, or every document, is JSON. */
function jsonLines(source: string): Row[] | { sentence: string } {
  const lines = source.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const rows: Row[] = [];
  for (const { line, number } of lines.filter(({ line: one }) => one !== '')) {
    const read = parsed(line);
    if (read === undefined) {
      return { sentence: `It is neither JSON nor lines of JSON: line ${number} cannot be read.` };
    }
    rows.push(...recordsOf(read.value).map((record) => jsonRow(record, `line ${number}`)));
  }
  return rows;
}

/** The records of a file in JSON, in lines of JSON or in CSV; one sentence where it is none of them. */
export function readRows({ text: source }: InputFile): Row[] | { sentence: string } {
  if (source.trim() === '') {
    return { sentence: 'It is empty.' };
  }
  if (/^\s*[[{]/.test(source)) {
    const whole = parsed(source);
    return whole === undefined
      ? jsonLines(source)
      : recordsOf(whole.value).map((record, index) => jsonRow(record, `record ${index + 1}`));
  }
  if (/^\s*</.test(source)) {
    return { sentence: 'It is XML or HTML. Export it as CSV or JSON.' };
  }
  const table = parseCsv(source);
  if (table === undefined) {
    return { sentence: 'It is no CSV that can be read: a quotation mark is not closed.' };
  }
  return (table[0]?.length ?? 0) < 2
    ? { sentence: 'It is no CSV: its first line names no columns.' }
    : tableRows(table);
}
