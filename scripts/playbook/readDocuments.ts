import { parseAllDocuments } from 'yaml';

/** The documents of a YAML or JSON text, or why they cannot be read, in one sentence with the line. */
export function readDocuments(source: string): { documents: unknown[] } | { sentence: string } {
  try {
    const parsed = parseAllDocuments(source, { logLevel: 'silent', prettyErrors: true });
    const list = Array.isArray(parsed) ? parsed : [];
    const error = list.flatMap((document) => document.errors)[0];
    if (error !== undefined) {
      const line = error.linePos?.[0].line;
      return { sentence: `It is no YAML${line === undefined ? '' : `: line ${line} cannot be read`}.` };
    }
    // Aliases that multiply would fill the memory.
    return { documents: list.map((document): unknown => document.toJS({ maxAliasCount: 1000 })) };
  } catch {
    return { sentence: 'It is no YAML that can be read: it is too deep, or its aliases multiply.' };
  }
}
