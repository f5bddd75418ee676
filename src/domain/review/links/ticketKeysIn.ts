import type { KeyPatterns } from './keyPatterns';

/** Longer ones are looked through up to here. */
const MAX_TEXT = 20_000;

/** A word that is an address or a path: what stands in it is no mention of a ticket. */
const ADDRESS = /:\/\/|^\W*(?:www\.|\/)|^[^\s/]*\.\p{L}{2,}\/|@/u;

/** Neither a part of a longer word nor of a file's name. */
const KEY =
  /(?<![\p{L}\p{N}_.-])(?:([A-Z][A-Z0-9_]+)-[1-9]\d{0,9}|([A-Z]{2,10})\d{7,12})(?![\p{L}\p{N}_]|[-.:][\p{L}\p{N}_])/gu;

/** The patterns' words are upper case. */
const isKey = (patterns: KeyPatterns, project: string | undefined, table: string | undefined): boolean =>
  (project !== undefined && patterns.projects.has(project)) || (table !== undefined && patterns.tables.has(table));

/**
 * The keys of tickets that a text names, each once, in its order: only of known projects and tables, only as words of
 * their own, and not those inside addresses. A key is in upper case; in lower case it may as well be a host.
 */
export function ticketKeysIn(text: string, patterns: KeyPatterns): string[] {
  const found = text
    .slice(0, MAX_TEXT)
    .split(/\s+/)
    .filter((word) => !ADDRESS.test(word))
    .flatMap((word) => [...word.matchAll(KEY)])
    .filter(([, project, table]) => isKey(patterns, project, table))
    .map(([key]) => key);
  return [...new Set(found)];
}
