import { z } from 'zod';
import { checklistSchema } from './Checklist';
import { judgementSchema } from './Judgement';

/** A checklist with holes, which its parameters fill. */
export const templateSchema = z.object({
  id: z.string(),
  title: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), title: z.string().catch(''), default: z.string().catch('') }))
    .nullish()
    .transform((list) => list ?? []),
  checklist: checklistSchema,
  /** The name of the file that provisions it, or null. */
  provisioned: z.string().nullable().catch(null),
});

export type Template = z.infer<typeof templateSchema>;

/** A checklist that a template was filled into, and what is wrong with it. */
export const filledTemplateSchema = judgementSchema.extend({ checklist: checklistSchema });

export type FilledTemplate = z.infer<typeof filledTemplateSchema>;
