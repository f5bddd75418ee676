import type { Labels } from './Labels';
import { matcherLabels } from './matcherLabels';
import type { PlaybookEntry } from './PlaybookEntry';
import type { JudgedEntry } from './PlaybookMatch';

/**
 * Tells of a rule's own labels whether an entry might match once an instance brings more of them: where a matcher names
 * a label that the rule does not state. Whether it would is not said here; only an instance can be judged.
 */
export function couldMatchMore(
  entries: readonly PlaybookEntry[],
  judged: readonly JudgedEntry[]
): (stated: Labels) => boolean {
  const catchAlls = new Set(judged.filter(({ catchAll }) => catchAll).map(({ id }) => id));
  const usable = entries
    .filter(({ id, matchers }) => matchers.length > 0 && !catchAlls.has(id))
    .map(({ customer, matchers }) => ({
      customer,
      named: [...new Set(matchers.flatMap((set) => [...matcherLabels(set)]))],
    }));
  return (stated) => {
    const isOpen = (name: string) => stated[name] === undefined;
    return usable.some(
      ({ customer, named }) =>
        (customer === '' || isOpen('customer') || stated['customer'] === customer) && named.some(isOpen)
    );
  };
}
