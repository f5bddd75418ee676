import type { JiraSite } from '../site/JiraSite.ts';
import { fieldCatalogue } from './fieldCatalogue.ts';

/** Which fields of tickets are asked for. */
export interface Selection {
  ids: string[];
  /** Neither a field nor `key`: the answer has ids alone. */
  idOnly: boolean;
}

/**
 * Reads a list such as `summary`, `*all`, `*navigable`, `-comment`, where an exclusion alone means: all others.
 * `id` and `key` are no fields; unknown names are passed over.
 */
export function selectFields(site: JiraSite, wanted: readonly string[]): Selection {
  const catalogue = fieldCatalogue(site).filter(({ id }) => id !== 'issuekey');
  const chosen = new Set<string>();
  const names = wanted.map((name) => name.trim()).filter((name) => name !== '');
  const onlyExclusions = names.length > 0 && names.every((name) => name.startsWith('-'));
  for (const name of onlyExclusions ? ['*all', ...names] : names) {
    if (name === '*all' || name === '*navigable') {
      const some = catalogue.filter(({ navigable }) => name === '*all' || navigable);
      some.forEach(({ id }) => chosen.add(id));
    } else if (name.startsWith('-')) {
      chosen.delete(name.slice(1));
    } else if (catalogue.some(({ id }) => id === name)) {
      chosen.add(name);
    }
  }
  const others = names.some((name) => name !== 'id');
  return { ids: [...chosen], idOnly: !others };
}
