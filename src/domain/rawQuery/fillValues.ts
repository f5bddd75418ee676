import { readRawQuery } from './RawQuery';
import { usedVariables } from './usedVariables';

/** The current values of a variable by its name; undefined where there is none of that name. */
export type ValuesOf = (name: string) => string[] | undefined;

/**
 * A raw query with the values of the variables that its text uses. The text itself stays as it was written: what a
 * variable holds can never become a part of it. A name that no variable has keeps the values that were saved for it.
 */
export function fillValues(query: Record<string, unknown>, valuesOf: ValuesOf): Record<string, unknown> {
  const { text = '', values: saved = {} } = readRawQuery(query);
  const found = usedVariables(text).flatMap((name) => {
    const values = valuesOf(name) ?? saved[name];
    return values === undefined ? [] : [[name, values] as const];
  });
  const { values: _, ...others } = query;
  return found.length === 0 ? others : { ...others, values: Object.fromEntries(found) };
}
