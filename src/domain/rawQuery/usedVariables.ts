const REFERENCE = /\$(?:\{([A-Za-z_]\w*)(?:[:.][^}]*)?\}|([A-Za-z_]\w*))/g;

/** Names beginning so are macros, which the backend fills in: $__timeFilter(field), $__timeFrom, $__timeTo. */
const MACRO = '__';

/**
 * The names of the variables in the text of a raw query, each once. One inside quotation marks counts too: there it is
 * not replaced, and the backend can say so only of names that it knows.
 */
export function usedVariables(text: string): string[] {
  const names = [...text.matchAll(REFERENCE)].map(([, braced, plain]) => braced ?? plain ?? '');
  return [...new Set(names)].filter((name) => !name.startsWith(MACRO));
}
