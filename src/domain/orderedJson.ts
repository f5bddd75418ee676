function inOrder(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/** A value as JSON with the members of its objects in one order, so that two that say the same are the same text. */
export const orderedJson = (value: unknown): string => JSON.stringify(value, inOrder);
