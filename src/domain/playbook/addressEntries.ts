import type { AlertRule } from './AlertRule';
import { entryId } from './entryId';
import { saidBy } from './entryOfPanel';
import { ENTRY_LIMITS, type PlaybookEntry } from './PlaybookEntry';
import type { GrafanaAddresses } from './Pointer';
import { rulePointers } from './rulePointers';

/** The address without its scheme: all that is known of it. */
const titleOf = (url: string): string => url.replace(/^https?:\/\//i, '').slice(0, ENTRY_LIMITS.title);

/** An entry for every address elsewhere that an alert rule names as its runbook. */
export function addressEntries(rules: readonly AlertRule[], addresses: GrafanaAddresses): PlaybookEntry[] {
  const pointers = rules.flatMap((rule) => rulePointers(rule, addresses));
  const urls = new Set(pointers.flatMap((pointer) => (pointer.kind === 'address' ? [pointer.url] : [])));
  return [...urls].map((url) => ({
    id: entryId.address(url),
    source: 'runbook',
    title: titleOf(url),
    ...saidBy(undefined),
    steps: '',
    links: [{ title: titleOf(url), url }],
    place: null,
  }));
}
