/** "$type", "${type}", "${type:csv}" or "[[type]]", and nothing else. */
const nameIn = (text: string): string | undefined => /^(?:\$|\$\{|\[\[)(\w+)(?::\w+)?(?:\}|\]\])?$/.exec(text)?.[1];

/**
 * Takes out of the lists of a query of ours the variables of which all values are chosen: there an empty list means no
 * filter, and what "all" holds is known to nobody outside the dashboard.
 */
export function withoutAll(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const rest = value.filter((one) => !(typeof one === 'string' && names.has(nameIn(one) ?? '')));
    return rest.map((one) => withoutAll(one, names));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutAll(one, names)]))
    : value;
}
