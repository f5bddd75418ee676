import type { Figure } from './measure.ts';

/** Figures that belong together, under one heading. */
export interface FigureGroup {
  title: string;
  figures: Figure[];
  /** On what they were measured, and how long that took: a sentence. */
  machine: string;
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** Writes cells as wide as their column, as prettier would: the document is the same after it. */
function line(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
}

function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'figure', 'how'],
    ...figures.map(({ what, value, how }) => [inCell(what), inCell(value), inCell(how)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const [head = [], ...body] = rows;
  const rule = line(
    widths.map((width) => '-'.repeat(width)),
    widths
  );
  return [line(head, widths), rule, ...body.map((cells) => line(cells, widths))].join('\n');
}

/** The figures as Markdown: a heading, a table and what measured it for each group. */
export function figureTables(groups: readonly FigureGroup[]): string {
  return groups.map(({ title, figures, machine }) => `## ${title}\n\n${table(figures)}\n\n${machine}`).join('\n\n');
}
