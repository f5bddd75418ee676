const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
/** A name and an operator, or a value in quotes, which is skipped unless an operator follows. */
const PART = new RegExp(`(${QUOTED}|[^\\s{},"=!~]+)\\s*(=~|!~|!=|=)\\s*(?:${QUOTED}|[^\\s{},"]*)`, 'g');

const unquoted = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll(/\\(.)/g, '$1') : name);

/**
 * The labels that a matcher set names. It says nothing of what the set matches, and of a set that is wrong it finds what
 * there is.
 */
export function matcherLabels(set: string): Set<string> {
  return new Set([...set.matchAll(PART)].map(([, name = '']) => unquoted(name)).filter((name) => name !== ''));
}
