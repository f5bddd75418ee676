import { plainLine } from '../findings/plainLine';
import type { ReportColumn, ReportWords } from './ReportWords';
import type { ReviewSnapshot } from './Snapshot';
import { reportTables, type ReportTable } from './reportTables';

/** What a spreadsheet takes for a formula. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]/;

/**
 * A cell in which nothing is a formula: a value that begins like one gets an apostrophe in front. Numbers are numbers,
 * also less than nothing.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const line = plainLine(value ?? '', 2_000);
  const inert = FORMULA.test(line) || FORMULA.test(value ?? '') ? `'${line}` : line;
  return /[",;\n\r]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const table = ({ columns, rows }: ReportTable, words: ReportWords): string[] => [
  columns.map((column: ReportColumn) => csvCell(words.columns[column])).join(','),
  ...rows.map((row) => row.map(csvCell).join(',')),
];

/** The report as CSV (RFC 4180, UTF-8, lines end with CR LF): figures, findings and items, each with its own header. */
export function reviewCsv(snapshot: ReviewSnapshot, words: ReportWords): string {
  const { figures, findings, items } = reportTables(snapshot, words);
  const parts = [
    [`${csvCell(words.headings.figures)}`, ...table(figures, words)],
    [`${csvCell(words.headings.findings)}`, ...table(findings, words)],
    [`${csvCell(words.headings.items)}`, ...table(items, words)],
  ];
  return `${parts.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
