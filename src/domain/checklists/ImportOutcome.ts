import { z } from 'zod';
import { definitionProblemSchema } from './Judgement';

const partsSchema = z
  .array(
    z.object({
      id: z.string(),
      title: z.string().catch(''),
      change: z.enum(['new', 'changed', 'unchanged']).catch('changed'),
    })
  )
  .nullable()
  .transform((list) => list ?? []);

/** What an import has done, or would do. */
export const importOutcomeSchema = z.object({
  imported: z.boolean(),
  problems: z
    .array(definitionProblemSchema)
    .nullable()
    .transform((list) => list ?? []),
  checklists: partsSchema,
  calendars: partsSchema,
  templates: partsSchema,
});

export type ImportOutcome = z.infer<typeof importOutcomeSchema>;
