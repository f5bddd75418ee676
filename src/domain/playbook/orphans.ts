import type { PlaybookEntry } from './PlaybookEntry';
import type { JudgedEntry, PlaybookMatch } from './PlaybookMatch';

/** Whether an entry says for which alerts it is; pages that are only kept together with others do not. */
const isMeantForAlerts = ({ source, matchers, rules }: PlaybookEntry): boolean =>
  source === 'panel' || matchers.length > 0 || rules.length > 0;

/** The entries that are meant for alerts, and match no rule and no instance. */
export function orphans(
  entries: readonly PlaybookEntry[],
  matches: readonly PlaybookMatch[],
  judged: readonly JudgedEntry[]
): PlaybookEntry[] {
  const found = new Set([
    ...judged.filter(({ fits = 0 }) => fits > 0).map(({ id }) => id),
    ...matches.flatMap(({ entry, also, conflict }) => [entry, ...also, ...conflict]),
  ]);
  return entries.filter((entry) => isMeantForAlerts(entry) && !found.has(entry.id));
}
