import { listsBy } from '../../listsBy';
import type { Evidence } from './Finding';
import type { Occurrence } from './Occurrence';
import { plainLine } from './plainLine';

const MAX_EVIDENCE = 50;

/** What speaks for it, the newest first; an item that speaks twice is told once. */
export function evidenceOf(occurrences: readonly Occurrence[]): Evidence[] {
  const byItem = listsBy(occurrences, ({ item }) => item);
  return [...byItem.values()]
    .flatMap((some) => some.slice(0, 1).map(({ item, at }) => ({ item, at, some })))
    .sort((a, b) => b.at - a.at)
    .slice(0, MAX_EVIDENCE)
    .map(({ item, at, some }) => ({
      ...{ item, at },
      text: plainLine([...new Set(some.map(({ text }) => text()))].join(' · '), 300),
    }));
}
