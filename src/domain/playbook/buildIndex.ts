import type { AlertRule } from './AlertRule';
import { addressEntries } from './addressEntries';
import { entryId } from './entryId';
import { libraryEntries, type LibraryPanel } from './libraryEntries';
import type { PlaybookEntry } from './PlaybookEntry';
import type { Pointed } from './Pointed';
import type { GrafanaAddresses } from './Pointer';
import type { ReadDashboard } from './readEntries';

/** What an index is made of. */
export interface IndexParts {
  dashboards: readonly ReadDashboard[];
  /** The content of library panels that the person may read, by uid. */
  libraries: ReadonlyMap<string, LibraryPanel>;
  rules: readonly AlertRule[];
  /** What the rules point to, by the dashboard's uid. */
  pointed: ReadonlyMap<string, Pointed>;
  addresses: GrafanaAddresses;
}

/** So many can be matched at once; the ones that are found first are kept. */
const MAX_INDEX_ENTRIES = 2_000;

/** The whole index, in the order of the dashboards' titles; each entry once. */
export function buildIndex({ dashboards, libraries, rules, pointed, addresses }: IndexParts): {
  entries: PlaybookEntry[];
  aliases: Map<string, string>;
  /** How many entries there are beyond those that are kept. */
  left: number;
} {
  const inOrder = [...dashboards].sort(
    (a, b) => compare(a.meta.title.toLowerCase(), b.meta.title.toLowerCase()) || compare(a.meta.uid, b.meta.uid)
  );
  const found = [
    ...inOrder.flatMap(({ reading }) => reading.entries),
    ...libraryEntries(inOrder, libraries, pointed),
    ...addressEntries(rules, addresses),
  ];
  const unique = [...new Map(found.map((entry) => [entry.id, entry])).values()];
  const entries = unique.slice(0, MAX_INDEX_ENTRIES);
  const kept = new Set(entries.map(({ id }) => id));
  const aliases = new Map(
    inOrder.flatMap(({ meta, reading }) =>
      reading.libraries
        .map(({ panelId, uid }): [string, string] => [entryId.panel(meta.uid, panelId), entryId.library(uid)])
        .filter(([, id]) => kept.has(id))
    )
  );
  return { entries, aliases, left: unique.length - entries.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
