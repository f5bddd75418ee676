import { isObject, listOf, member, textOf, wordOf } from './hostileJson';
import { ENTRY_LIMITS, type PlaybookEntry } from './PlaybookEntry';
import { keptSets, splitMatcherSets } from './splitMatcherSets';

export const PLAYBOOK_PANEL_ID = 'quantyca-playbook-panel';

/** What the options of a playbook panel say, with nothing left open. */
export type PlaybookOptions = Pick<
  PlaybookEntry,
  'title' | 'matchers' | 'customer' | 'severity' | 'priority' | 'steps' | 'links' | 'owner' | 'reviewedOn' | 'rules'
>;

/** A calendar date as YYYY-MM-DD; '' for anything else. */
export function dateOf(value: unknown): string {
  const text = textOf(value, 10).trim();
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  // 2026-02-30 is read as 2 March by some.
  return isDate && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : '';
}

/** A whole number, or a text that is a number; 0 for anything else. */
export function priorityOf(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? Math.round(Math.min(Math.max(number, -ENTRY_LIMITS.priority), ENTRY_LIMITS.priority)) || 0
    : 0;
}

const linksOf = (value: unknown): PlaybookEntry['links'] =>
  listOf(value)
    .filter(isObject)
    .slice(0, ENTRY_LIMITS.links)
    .map((link) => ({
      title: wordOf(member(link, 'title'), ENTRY_LIMITS.title),
      url: textOf(member(link, 'url'), ENTRY_LIMITS.url).trim(),
    }))
    .filter(({ url }) => url !== '');

const setsOf = (value: unknown): string[] =>
  keptSets(
    typeof value === 'string'
      ? splitMatcherSets(value)
      : listOf(value).flatMap((set) => (typeof set === 'string' ? splitMatcherSets(set) : []))
  );

/** The options of a playbook panel, whatever somebody has put there. Never throws. */
export function readPlaybookOptions(options: unknown): PlaybookOptions {
  const word = (name: string) => wordOf(member(options, name));
  return {
    title: wordOf(member(options, 'title'), ENTRY_LIMITS.title),
    matchers: setsOf(member(options, 'matchers')),
    customer: word('customer'),
    severity: word('severity'),
    priority: priorityOf(member(options, 'priority')),
    steps: textOf(member(options, 'steps'), ENTRY_LIMITS.steps),
    links: linksOf(member(options, 'links')),
    owner: word('owner'),
    reviewedOn: dateOf(member(options, 'reviewedOn')),
    rules: [...new Set(listOf(member(options, 'rules')).map((uid) => wordOf(uid)))]
      .filter((uid) => uid !== '')
      .slice(0, ENTRY_LIMITS.rules),
  };
}
