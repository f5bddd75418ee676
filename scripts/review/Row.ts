import { items, members, text } from '../members.ts';
import { richText } from './richText.ts';

/** One record of a file, by the names of its columns in small letters without signs. */
export interface Row {
  /** Where it stands, for sentences about it. */
  place: string;
  /** A column may be there several times, as in exports of Jira. */
  cells: ReadonlyMap<string, readonly string[]>;
  /** As it came, where it came as JSON. */
  raw: unknown;
  /** Times without a zone are UTC in answers of APIs, and of whoever made the export in tables. */
  isTable: boolean;
  /** It has more cells than there are names: a mark between cells stands in a text without quotes. */
  isTooLong?: boolean;
}

/** "Short description", "short_description" and "shortDescription" are one. */
export const columnName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** What stands for a value that is an object: its name, or what ServiceNow shows; of a time the raw one, which is UTC. */
function shown(value: unknown, isTime: boolean): string {
  const { name, value: inner, display_value: display, displayName } = members(value);
  const raw = text(inner);
  return isTime ? raw || text(display) : text(display) || text(name) || text(displayName) || raw;
}

const isTimeName = (name: string): boolean =>
  /(edat|edon|responseat|time|date|^at|created|reported|resolved|opened|closed|responded|response|start|end)$/.test(
    name
  );

function textsOf(value: unknown, isTime: boolean): string[] {
  if (Array.isArray(value)) {
    return items(value).flatMap((one) => textsOf(one, isTime));
  }
  const { comments, body } = members(value);
  if (Array.isArray(comments)) {
    return textsOf(comments, isTime);
  }
  const said = body === undefined ? shown(value, isTime) : richText(body);
  return [typeof value === 'object' ? said : text(value)].filter((one) => one.trim() !== '');
}

/** A JSON object as a row; the members of Jira's `fields` count as its own. */
export function jsonRow(raw: unknown, place: string): Row {
  const own = members(raw);
  const all = { ...own, ...members(own['fields']) };
  const cells = Object.entries(all).map(([name, value]): [string, string[]] => {
    const column = columnName(name);
    return [column, textsOf(value, isTimeName(column))];
  });
  return { place, raw, isTable: false, cells: new Map(cells) };
}

/** The rows of a table, whose first row has the names. */
export function tableRows([names = [], ...rows]: ReadonlyArray<readonly string[]>): Row[] {
  const columns = names.map(columnName);
  return rows.map((cells, index) => {
    const found = new Map<string, string[]>();
    cells.forEach((cell, at) => {
      const column = columns[at] ?? '';
      if (cell.trim() !== '') {
        found.set(column, [...(found.get(column) ?? []), cell.trim()]);
      }
    });
    const isTooLong = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    return { place: `row ${index + 2}`, raw: null, isTable: true, cells: found, ...(isTooLong ? { isTooLong } : {}) };
  });
}

/** The first of these columns that says something; '' where none does. */
export const pick = ({ cells }: Row, names: readonly string[]): string =>
  names.map((name) => cells.get(name)?.[0] ?? '').find((value) => value !== '') ?? '';

/** All values of these columns. */
export const pickAll = ({ cells }: Row, names: readonly string[]): string[] =>
  names.flatMap((name) => cells.get(name) ?? []);

/** A sentence where no row has any of these columns, with those that are there; undefined where one has. */
export function nothingSays(rows: readonly Row[], names: readonly string[], what: string): string | undefined {
  if (rows.length === 0 || rows.some((row) => names.some((name) => row.cells.has(name)))) {
    return undefined;
  }
  const there = [...new Set(rows.slice(0, 100).flatMap(({ cells }) => [...cells.keys()]))].filter(
    (name) => name !== ''
  );
  return `It has no column that says ${what} (${names.slice(0, 4).join(', ')}); it has ${there.slice(0, 8).join(', ') || 'none'}.`;
}
