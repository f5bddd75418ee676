import { z } from 'zod';
import { VALUE_FIELDS } from '../domain/ticketQuery/ValueField';
import type { RoundsQuery } from './RoundsQuery';

export const VARIABLE_FIELDS = ['customer', 'checklist', ...VALUE_FIELDS] as const;
export type VariableField = (typeof VARIABLE_FIELDS)[number];

const schema = z.looseObject({
  field: z.enum(VARIABLE_FIELDS).catch('customer'),
  customers: z.array(z.string()).catch([]),
});

/** Which values a dashboard variable offers; read from the `query` field of the saved variable. */
export function readVariableQuery(saved: RoundsQuery): z.infer<typeof schema> {
  return schema.catch({ field: 'customer', customers: [] }).parse(saved.query ?? {});
}
