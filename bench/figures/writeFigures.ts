import { figureTables, type FigureGroup } from './figureTables.ts';

/** The lines between these marks in docs/benchmarks.md are written by the bench. */
const marks = ['<!-- figures -->', '<!-- /figures -->'] as const;

/**
 * The document with the tables of these groups in place of its own of the same titles; those of other parts stay as
 * they were measured. `titles` are all there may be, in their order.
 */
export function writeFigures(document: string, groups: readonly FigureGroup[], titles: readonly string[]): string {
  const [before = '', between = '', after = ''] = document.split(new RegExp(marks.join('|')));
  const sections = new Map(
    between.split(/^(?=## )/m).map((section) => [/^## (.*)$/m.exec(section)?.[1] ?? '', section.trim()])
  );
  for (const group of groups) {
    sections.set(group.title, figureTables([group]));
  }
  const text = titles.flatMap((title) => sections.get(title) ?? []).join('\n\n');
  return `${before}${marks[0]}\n\n${text}\n\n${marks[1]}${after}`;
}
