/** Replaces variables in the text that tickets are searched for. It stays one value: the backend quotes it. */
export function expandText(query: Record<string, unknown>, replace: (text: string) => string): Record<string, unknown> {
  const filters = query['filters'];
  if (typeof filters !== 'object' || filters === null || !('text' in filters) || typeof filters.text !== 'string') {
    return query;
  }
  return { ...query, filters: { ...filters, text: replace(filters.text) } };
}
