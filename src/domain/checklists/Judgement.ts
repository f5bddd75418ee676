import { z } from 'zod';
import { occurrenceSchema } from './Occurrence';

/** One thing wrong with a document; the path is such as checklists[0].slots[1].end. */
export const definitionProblemSchema = z.object({ path: z.string(), message: z.string() });

export type DefinitionProblem = z.infer<typeof definitionProblemSchema>;

/** What would be wrong with a document, and when its rounds would be due. */
export const judgementSchema = z.object({
  problems: z
    .array(definitionProblemSchema)
    .nullable()
    .transform((list) => list ?? []),
  next: z
    .array(occurrenceSchema)
    .nullable()
    .transform((list) => list ?? []),
});

export type Judgement = z.infer<typeof judgementSchema>;

/** The problems of single slots and checks, but for a title that is not written yet. */
export function problemsOfParts(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
  return problems.filter(({ path }) => /^checklists\[0\]\.(slots|checks)\[/.test(path) && !path.endsWith('.title'));
}

/** The problems of one part of the only checklist, such as "slots[1]"; "" for those of no slot and no check. */
export function problemsAt(problems: readonly DefinitionProblem[], part: string): DefinitionProblem[] {
  const inside = `checklists[0].${part}`;
  return problems
    .filter(({ path }) =>
      part === ''
        ? !/^checklists\[0\]\.(slots|checks)\[/.test(path)
        : path === inside || path.startsWith(`${inside}.`) || path.startsWith(`${inside}[`)
    )
    .map(({ path, message }) => ({
      path: path.replace(part === '' ? /^checklists\[0\]\.?/ : inside, '').replace(/^\./, ''),
      message,
    }));
}
