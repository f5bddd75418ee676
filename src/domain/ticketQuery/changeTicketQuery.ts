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

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Fields with others under `name`, or without where those say nothing any more. */
const putFields = (into: Fields, name: string, fields: Fields) =>
  putField(into, name, Object.keys(fields).length > 0 ? fields : undefined);

/** A saved `query` field with one of its filters set; an empty value removes the filter. */
export function changeFilter(
  saved: Fields,
  name: ListFilter | 'text',
  value: string[] | string | undefined
): Record<string, unknown> {
  return putFields(saved, 'filters', putField(fieldsOf(saved['filters']), name, value));
}

/** A saved `query` field with the values set that one of its filters leaves out; none removes that. */
export function changeExclusion(saved: Fields, name: ListFilter, values: string[]): Record<string, unknown> {
  const filters = fieldsOf(saved['filters']);
  const not = putField(fieldsOf(filters['not']), name, values);
  return putFields(saved, 'filters', putFields(filters, 'not', not));
}
