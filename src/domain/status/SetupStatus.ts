import { z } from 'zod';
import { customerSchema } from './Customer';

/** What the backend says about itself to any signed-in person; the counts are of what that person may know. */
export const setupStatusSchema = z.object({
  plugin: z.object({ version: z.string().catch('') }).catch({ version: '' }),
  setup: z.object({
    state: z.enum(['missing', 'broken', 'ready']),
    connections: z.number().catch(0),
    perimeters: z.number().catch(0),
    problems: z.number().catch(0),
  }),
  grafanaToken: z.boolean().catch(false),
  caller: z.object({
    role: z.string().catch(''),
    customers: z
      .array(customerSchema)
      .nullish()
      .transform((c) => c ?? []),
  }),
  message: z.string().catch(''),
});

export type SetupStatus = z.infer<typeof setupStatusSchema>;
