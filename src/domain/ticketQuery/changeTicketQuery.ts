import type { ListFilter, TicketQuery } from './TicketQuery';

type Fields = Record<string, unknown>;

/** The fields with `value` under `name`, or without it where the value says nothing. All other fields stay as they are. */
function put(fields: Fields, name: string, value: unknown): Fields {
  const { [name]: _, ...others } = fields;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? others : { ...others, [name]: value };
}

/** A saved `query` field with one field of it set. An empty value removes the field, so that the default holds. */
export function changeField<Name extends keyof TicketQuery & string>(
  saved: Fields,
  name: Name,
  value: TicketQuery[Name]
): Fields {
  return put(saved, name, value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A saved `query` field with one of its filters set; an empty value removes the filter. */
export function changeFilter(saved: Fields, name: ListFilter | 'text', value: string[] | string | undefined): Fields {
  const filters = put(isFields(saved['filters']) ? saved['filters'] : {}, name, value);
  return put(saved, 'filters', Object.keys(filters).length > 0 ? filters : undefined);
}
