import type { AlertRule } from './AlertRule';
import type { PlaybookEntry } from './PlaybookEntry';
import type { PlaybookMatch } from './PlaybookMatch';
import type { Target } from './Target';

/** An entry that somebody should look through. */
export interface StaleEntry {
  entry: PlaybookEntry;
  /** Nobody has said when it was reviewed, or a rule that it serves has changed since. */
  reason: 'never-reviewed' | 'rule-changed';
  /** The rules that have changed since. */
  rules: AlertRule[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The end of the day of the review, so that a rule changed on that day raises nothing. */
const reviewedUntil = (date: string): number => Date.parse(`${date}T00:00:00Z`) + DAY_MS;

/** The rules that each entry serves: those for which it is the first one. */
function servedBy(targets: readonly Target[], matches: readonly PlaybookMatch[]): Map<string, Set<string>> {
  const rules = new Map(targets.map(({ id, ruleUid }) => [id, ruleUid]));
  const served = new Map<string, Set<string>>();
  for (const { entry, target } of matches) {
    const uid = rules.get(target);
    if (entry !== '' && uid !== undefined) {
      served.set(entry, (served.get(entry) ?? new Set()).add(uid));
    }
  }
  return served;
}

/** Entries of which nobody has said when they were reviewed, or whose rules have changed since. */
export function staleEntries(
  entries: readonly PlaybookEntry[],
  rules: readonly AlertRule[],
  targets: readonly Target[],
  matches: readonly PlaybookMatch[]
): StaleEntry[] {
  const served = servedBy(targets, matches);
  return entries.flatMap((entry): StaleEntry[] => {
    // Whoever keeps a page elsewhere cannot say here when he has reviewed it.
    if (entry.source === 'runbook') {
      return [];
    }
    if (entry.reviewedOn === '') {
      return [{ entry, reason: 'never-reviewed', rules: [] }];
    }
    const until = reviewedUntil(entry.reviewedOn);
    const uids = served.get(entry.id) ?? new Set();
    const changed = rules.filter(({ uid, updated }) => uids.has(uid) && updated > until);
    return changed.length === 0 ? [] : [{ entry, reason: 'rule-changed', rules: changed }];
  });
}
