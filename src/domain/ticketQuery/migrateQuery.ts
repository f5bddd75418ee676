import { z } from 'zod';

/** The newest form of a saved query that this release writes. */
export const QUERY_SCHEMA = 1;

/** What is stored in a dashboard, whatever else it holds. `query` is the one field that a public dashboard hides. */
export interface SavedQuery {
  queryType: string;
  schema: number;
  query: Record<string, unknown>;
}

const savedSchema = z.looseObject({
  queryType: z.string().min(1).catch('tickets'),
  schema: z.number().int().catch(QUERY_SCHEMA),
  query: z.record(z.string(), z.unknown()).catch({}),
});

/**
 * Brings a saved query into the newest form. Unknown fields stay; a newer schema stays as it is,
 * so that the backend can say that it does not know it (silently answering another question would be worse).
 */
export function migrateQuery<Saved extends object>(saved: Saved): Saved & SavedQuery {
  const { queryType, schema, query } = savedSchema.parse(saved);
  return { ...saved, queryType, schema, query };
}
