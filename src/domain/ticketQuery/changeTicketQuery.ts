import { putField, type Fields } from './putField';
import type { ListFilter, TicketQuery } from './TicketQuery';

/** A saved `query` field with one field of it set. An empty value removes the field, so that the default holds. */
export function changeField<Name extends keyof TicketQuery & string>(
  saved: Fields,
  name: Name,
  value: TicketQuery[Name]
): Record<string, unknown> {
  return putField(saved, name, value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A saved `query` field with one of its filters set; an empty value removes the filter. */
export function changeFilter(
  saved: Fields,
  name: ListFilter | 'text',
  value: string[] | string | undefined
): Record<string, unknown> {
  const filters = putField(isFields(saved['filters']) ? saved['filters'] : {}, name, value);
  return putField(saved, 'filters', Object.keys(filters).length > 0 ? filters : undefined);
}
