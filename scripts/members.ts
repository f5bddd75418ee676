/** The members of an object that came from anybody; none of anything else. */
export const members = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The items of a list that came from anybody; none of anything else. */
export const items = (value: unknown): unknown[] => (Array.isArray(value) ? [...value] : []);

/** A text, or a number or truth as YAML has them where somebody left the quotes out; '' for anything else. */
export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** An object whose values are texts; other values are left out. */
export const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(members(value))
      .filter(([, one]) => ['string', 'number', 'boolean'].includes(typeof one))
      .map(([name, one]) => [name, text(one)])
  );
