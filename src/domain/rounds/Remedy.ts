import { z } from 'zod';
import { safeLink } from './safeLink';

const text = z.string().catch('');

/** What to do when a check fails. */
export const remedySchema = z.object({
  /** Markdown. */
  steps: text,
  links: z
    .array(z.object({ title: z.string(), url: z.string() }))
    .nullish()
    .catch(null)
    .transform((links) => (links ?? []).filter(({ url }) => safeLink(url) !== '')),
  /** What a ticket about it begins with. */
  ticket: z
    .object({
      type: text,
      title: text,
      description: text,
      priority: z.number().int().min(0).max(5).catch(0),
      labels: z.array(z.string()).catch([]),
    })
    .optional()
    .catch(undefined),
});

export type Remedy = z.infer<typeof remedySchema>;
