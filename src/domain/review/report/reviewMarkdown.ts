import { inertMarkdown } from '../findings/inertMarkdown';
import { reportTables, type ReportTable } from './reportTables';
import type { ReportWords } from './ReportWords';
import type { ReviewSnapshot } from './Snapshot';
import { zonedTime } from './zonedTime';

const cell = (value: string | number | null): string =>
  typeof value === 'number' ? String(value) : inertMarkdown(value ?? '', 400);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Without columns that say nothing in any row: on paper they take the room of those that do. */
function told({ columns, rows }: ReportTable): ReportTable {
  const isTold = columns.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const kept = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter((_, column) => isTold[column]);
  return { columns: kept(columns), rows: rows.map(kept) };
}

function table({ columns, rows }: ReportTable, words: ReportWords): string[] {
  return rows.length === 0
    ? [words.notes.nothing]
    : [
        line(columns.map((column) => cell(words.columns[column]))),
        line(columns.map(() => '---')),
        ...rows.map((row) => line(row.map(cell))),
      ];
}

function notes({ missing, left, historyFrom, zone }: ReviewSnapshot, words: ReportWords): string[] {
  const sources = missing.map((source) => words.source[source]).join(', ');
  return [
    ...(missing.length === 0 ? [] : ['', `**${words.notes.missing}: ${sources}.**`]),
    ...(historyFrom === undefined ? [] : ['', `**${words.notes.begins}: ${zonedTime(historyFrom, zone)}.**`]),
    ...(left === 0 ? [] : ['', `${words.notes.left}: ${left}.`]),
  ];
}

/**
 * The report as Markdown: three tables in which words of others show just themselves, without columns that are empty.
 * At most 1 MiB: of more items than fit, the last are left out and counted.
 */
export function reviewMarkdown(snapshot: ReviewSnapshot, words: ReportWords): string {
  const { figures, findings, items } = reportTables(snapshot, words);
  const period = `${zonedTime(snapshot.from, snapshot.zone)} – ${zonedTime(snapshot.to, snapshot.zone)} (${inertMarkdown(snapshot.zone, 60)})`;
  const shown = told({ ...items, rows: items.rows.slice(0, MAX_ITEMS) });
  return [
    `# ${inertMarkdown(snapshot.title, 200)}`,
    '',
    [inertMarkdown(snapshot.customerName, 200), period].filter((part) => part !== '').join(', '),
    ...notes(snapshot, words),
    ...['', `## ${words.headings.figures}`, '', ...table(figures, words)],
    ...['', `## ${words.headings.findings}`, '', ...table(told(findings), words)],
    ...['', `## ${words.headings.items}`, '', ...table(shown, words)],
    ...(shown.rows.length < items.rows.length ? ['', `… ${items.rows.length - shown.rows.length}`] : []),
    '',
  ].join('\n');
}

/** More are in the CSV. */
const MAX_ITEMS = 2_000;
