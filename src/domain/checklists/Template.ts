import { z } from 'zod';
import { checklistSchema, type Checklist } from './Checklist';
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
  /** What changes of it build on; 0 for one that is not kept here. */
  version: z.number().catch(0),
  /** The name of the file that provisions it, "built in" where it comes with the app, or null. */
  provisioned: z.string().nullable().catch(null),
});

export type Template = z.infer<typeof templateSchema>;

/** A checklist that a template was filled into, and what is wrong with it. */
export const filledTemplateSchema = judgementSchema.extend({ checklist: checklistSchema });

export type FilledTemplate = z.infer<typeof filledTemplateSchema>;

/** What an import takes as a template. */
export interface NewTemplate {
  id: string;
  title: string;
  checklist: Checklist;
}

/** A checklist as a template for any customer: under a title of its own, and neither a trial nor paused. */
export function templateOf(checklist: Checklist, id: string, title: string): NewTemplate {
  return { id, title, checklist: { ...checklist, customer: '', shadow: undefined, paused: undefined } };
}
