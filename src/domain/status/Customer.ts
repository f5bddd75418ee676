import { z } from 'zod';

/** A perimeter as its readers know it. */
export const customerSchema = z.object({ id: z.string(), name: z.string(), zone: z.string().optional() });

export type Customer = z.infer<typeof customerSchema>;
