export type Fields = Readonly<Record<string, unknown>>;

/** The fields with `value` under `name`, or without it where the value says nothing. All other fields stay as they are. */
export function putField(fields: Fields, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = fields;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? others : { ...others, [name]: value };
}
