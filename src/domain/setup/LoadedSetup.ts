import { z } from 'zod';
import { problemSchema } from './Problem';
import { EMPTY_DOCUMENT, setupDocumentSchema } from './SetupDocument';

const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

/** What the backend found when it read a document. */
export const checkedSetupSchema = z.object({ yaml: z.string().catch(''), problems: list(problemSchema) });

/** The stored set-up as an administrator gets it. `document` is null where the stored text cannot be read. */
export const loadedSetupSchema = checkedSetupSchema.extend({
  document: setupDocumentSchema.nullish().transform((document) => document ?? EMPTY_DOCUMENT),
  secrets: list(z.string()),
});

export type CheckedSetup = z.infer<typeof checkedSetupSchema>;
export type LoadedSetup = z.infer<typeof loadedSetupSchema>;
