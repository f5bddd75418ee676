/** A variable of which everything is chosen: nothing is to be left out. */
export const ALL = Symbol('all');

/** What a variable holds; undefined where no such variable exists. */
export type Found = string[] | typeof ALL | undefined;

/** Looks up the variable that `reference` ("$customer", "${customer}") names. */
export type Lookup = (reference: string) => Found;

const WHOLE_REFERENCE = /^(?:\$\w+|\$\{[^{}]+\}|\[\[[^[\]]+\]\])$/;

/** Lists for which a missing one does not mean "any", with the word that does. */
const WORD_FOR_ANY: Readonly<Record<string, string>> = { states: 'all' };

/** Whether a text is a variable as a whole; "A$AP" and "x-$y" are plain text. */
export function isVariable(text: string): boolean {
  return WHOLE_REFERENCE.test(text);
}

function findItem(item: unknown, lookup: Lookup): unknown[] | typeof ALL {
  const found = typeof item === 'string' && isVariable(item) ? lookup(item) : undefined;
  if (found === undefined) {
    return [item];
  }
  return found === ALL ? ALL : found.filter((value) => value !== '');
}

function expandList(name: string, list: unknown[], lookup: Lookup, isNot: boolean): unknown[] | undefined {
  const found = list.map((item) => findItem(item, lookup));
  if (found.includes(ALL)) {
    const word = isNot ? undefined : WORD_FOR_ANY[name];
    return word === undefined ? undefined : [word];
  }
  const expanded = [...new Set(found.flatMap((items) => (items === ALL ? [] : items)))];
  return list.length > 0 && expanded.length === 0 ? undefined : expanded;
}

function expandFields(fields: object, lookup: Lookup, isNot = false): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, expand(name, value, lookup, isNot)] as const)
      .filter(([, value]) => value !== undefined)
  );
}

function expand(name: string, value: unknown, lookup: Lookup, isNot: boolean): unknown {
  if (Array.isArray(value)) {
    return expandList(name, value, lookup, isNot);
  }
  return typeof value === 'object' && value !== null ? expandFields(value, lookup, name === 'not') : value;
}

/**
 * Replaces variables in every list of a query by their values, one item a value. Values are never spliced into text and
 * never looked at again, so a value that looks like a variable or like a query language stays a value.
 * A list whose variables hold nothing is removed: the default holds. "All" removes the list too, for it means that
 * nothing is left out, or sets the word that says so; in a list of what is left out, too.
 */
export function expandVariables(query: Record<string, unknown>, lookup: Lookup): Record<string, unknown> {
  return expandFields(query, lookup);
}
