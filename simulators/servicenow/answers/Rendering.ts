/** How records are written into an answer. */
export interface Rendering {
  /** Stored values, what people read, or both. */
  values: 'stored' | 'shown' | 'both';
  /** Whether references carry the address of their record. */
  links: boolean;
  /** The fields that were asked for; absent: all of the table. */
  fields?: readonly string[];
}

/** Reads `sysparm_display_value`, `sysparm_exclude_reference_link` and `sysparm_fields`. */
export function readRendering(query: URLSearchParams): Rendering {
  const display = query.get('sysparm_display_value');
  const fields = (query.get('sysparm_fields') ?? '').split(',').map((name) => name.trim());
  const named = fields.filter((name) => name !== '');
  return {
    values: display === 'true' ? 'shown' : display === 'all' ? 'both' : 'stored',
    links: query.get('sysparm_exclude_reference_link') !== 'true',
    ...(named.length === 0 ? {} : { fields: named }),
  };
}
