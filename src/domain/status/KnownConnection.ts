import { z } from 'zod';
import { SYSTEMS } from '../setup/systems';

/** A ticket system as those who may ask it know it; its address is the administrators' business. */
export const knownConnectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  system: z.enum(SYSTEMS).optional().catch(undefined),
  /** ServiceNow's tables that hold its tickets. */
  tables: z.array(z.string()).optional().catch(undefined),
});

export type KnownConnection = z.infer<typeof knownConnectionSchema>;
