import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { Domain } from './loadDomain.ts';
import type { Material } from './Material.ts';

/** The entries of files as the page would have them, each once, and the ids that library panels have besides. */
export function entriesOf(
  { dashboards, entries }: Pick<Material, 'dashboards' | 'entries'>,
  rules: readonly AlertRule[],
  addresses: readonly string[],
  domain: Domain
): { entries: PlaybookEntry[]; aliases: Map<string, string> } {
  const pointed = domain.pointedBy(rules, addresses);
  const read = dashboards.map(({ meta, spec }) => ({
    meta,
    reading: domain.readEntries(spec, meta, pointed.get(meta.uid)),
  }));
  const index = domain.buildIndex({ dashboards: read, libraries: new Map(), rules, pointed, addresses });
  return {
    entries: [...new Map([...index.entries, ...entries].map((entry) => [entry.id, entry])).values()],
    aliases: index.aliases,
  };
}
