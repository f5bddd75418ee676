import { items, members } from '../members.ts';
import { historyRecords } from './historyRecords.ts';
import type { InputFile } from './InputFile.ts';
import { parseCsv } from './parseCsv.ts';
import type { Remarks } from './Remarks.ts';
import { jsonRow, tableRows, type Row } from './Row.ts';

/** Under which names answers of APIs keep their lists. */
const LISTS = ['issues', 'result', 'records', 'values', 'annotations', 'alerts', 'data', 'response', 'rows', 'acts'];
/** What a record has and an answer about records has not. */
const OWN = ['id', 'key', 'time', 'at', 'item', 'startsAt', 'fields', 'number', 'sys_id'];

const isRecord = (whole: Record<string, unknown>): boolean => OWN.some((name) => whole[name] !== undefined);

/** The records of one answer of an API: a page, a message of the Alertmanager, a frame; or it is a record itself. */
function recordsOfOne(document: unknown): unknown[] {
  const whole = members(document);
  const history = historyRecords(whole);
  if (history !== undefined) {
    return history;
  }
  if (isRecord(whole)) {
    return [document];
  }
  const list = LISTS.map((name) => whole[name]).find((value) => Array.isArray(value));
  if (list !== undefined) {
    return items(list);
  }
  // An answer about one of them.
  const one = LISTS.map((name) => members(whole[name])).find((value) => Object.keys(value).length > 0);
  return Object.keys(whole).length > 0 || typeof document !== 'object' ? [one ?? document] : [];
}

/** The records in a JSON document: of a list, of lists or answers in a list (pages), or of one answer. */
const recordsOf = (document: unknown): unknown[] =>
  Array.isArray(document)
    ? items(document).flatMap((one) => (Array.isArray(one) ? items(one).flatMap(recordsOfOne) : recordsOfOne(one)))
    : recordsOfOne(document);

type Parsed = { value: unknown } | { mistake: string };

function parsed(source: string): Parsed {
  try {
    const value: unknown = JSON.parse(source);
    return { value };
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : '' };
  }
}

/** Where a document is wrong, in a sentence. */
function wrongWith(source: string, mistake: string): string {
  const at = Number(/position (\d+)/.exec(mistake)?.[1] ?? source.length);
  const isCut = /end of JSON|unterminated/i.test(mistake) || source.slice(at).trim() === '';
  return isCut
    ? 'It is JSON that breaks off before its end. Export it again.'
    : `It is no JSON that can be read: there is a mistake in line ${source.slice(0, at).split('\n').length}.`;
}

/** Pages one below the other: every line is JSON. What is none is told and left out. */
function jsonLines(source: string, { name }: InputFile, remarks: Remarks): Row[] {
  const lines = source.split('\n').map((line, index) => ({ line: line.trim(), place: `line ${index + 1}` }));
  return lines
    .filter(({ line }) => line !== '')
    .flatMap(({ line, place }) => {
      const read = parsed(line);
      if ('mistake' in read) {
        remarks.lost(name, 'It is no JSON.', place);
        return [];
      }
      return recordsOf(read.value).map((record) => jsonRow(record, place));
    });
}

function jsonRows(source: string, input: InputFile, remarks: Remarks): Row[] | { sentence: string } {
  const whole = parsed(source);
  if ('value' in whole) {
    return recordsOf(whole.value).map((record, index) => jsonRow(record, `record ${index + 1}`));
  }
  const [first = '', ...more] = source.trim().split('\n', 2);
  return more.length > 0 && 'value' in parsed(first)
    ? jsonLines(source, input, remarks)
    : { sentence: wrongWith(source, whole.mistake) };
}

/** The first line of what some spreadsheets write says which mark is between cells. */
const withoutMark = (source: string): string => source.replace(/^sep=.\r?\n/i, '');

function csvRows(source: string, { name }: InputFile, remarks: Remarks): Row[] | { sentence: string } {
  const lines = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  const table = parseCsv(withoutMark(lines));
  if (table === undefined) {
    return { sentence: 'It is no CSV that can be read: a quotation mark is not closed.' };
  }
  if ((table[0]?.length ?? 0) < 2) {
    return { sentence: 'It is no CSV: its first line names no columns.' };
  }
  const rows = tableRows(table);
  for (const { place } of rows.filter(({ isTooLong }) => isTooLong)) {
    remarks.lost(name, 'It has more cells than the first line has names; those were left out.', place);
  }
  return rows;
}

/**
 * The records of a file in JSON, in lines of JSON or in CSV; one sentence where it is none of them. Lines and cells that
 * are nothing are told and left out.
 */
export function readRows(input: InputFile, remarks: Remarks): Row[] | { sentence: string } {
  const source = input.text;
  if (source.trim() === '') {
    return { sentence: 'It is empty.' };
  }
  if (/^\s*[[{]/.test(source)) {
    return jsonRows(source, input, remarks);
  }
  return /^\s*</.test(source)
    ? { sentence: 'It is XML or HTML. Export it as CSV or JSON.' }
    : csvRows(source, input, remarks);
}
