import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import { listed } from './listed.ts';
import type { Assessment } from './assess.ts';

const states = {
  unknown: 'not known',
  catchall: 'only a catch-all',
  uncovered: 'no entry',
  covered: 'covered',
} as const;

/** Words of others on one line of a terminal: without anything that could steer it. */
const plain = (words: string): string => words.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 120);

const nameOf = ({ title, id, place }: PlaybookEntry): string =>
  plain(
    `${title || id}${place === null ? (id.startsWith('file:') ? ` (${id.slice(5)})` : '') : ` (${place.dashboardTitle})`}`
  );
const ruleOf = ({ title, group }: AlertRule): string => plain(group === '' ? title : `${title} (${group})`);

/** A share in percent; 100 only where it is all, and 0 only where it is none. */
function percent(part: number, whole: number): string {
  const exact = (100 * part) / whole;
  return whole === 0 ? '–' : `${part === 0 || part === whole ? exact : Math.min(99, Math.max(1, Math.round(exact)))} %`;
}

/** The assessment as lines for a terminal. */
export function report({
  coverage,
  rules,
  entries,
  problems,
  catchAlls,
  byAddress,
  writtenToo,
  bad,
}: Assessment): string[] {
  const { all, perCustomer } = coverage;
  const titles = new Map(entries.map((entry) => [entry.id, nameOf(entry)]));
  const figures = (name: string, { covered, rules: of, unknown, catchAllOnly, conflicts }: typeof all) =>
    `${plain(name).padEnd(20)} ${percent(covered, of).padStart(5)}  ${covered} of ${of} covered, ${unknown} not known, ${catchAllOnly} by a catch-all only, ${conflicts} in conflict`;
  return [
    `${rules.length} alert rules, ${rules.filter(({ isPaused }) => isPaused).length} of them paused; ${entries.length} entries`,
    '',
    figures('All', all),
    ...(perCustomer.length > 1 || perCustomer[0]?.customer
      ? perCustomer.map((one) => figures(one.customer || 'No customer named', one))
      : []),
    ...(byAddress > 0
      ? [
          `Of the rules ${byAddress} name a page elsewhere, of which only the address was looked at; ${writtenToo} of them match a written entry too.`,
        ]
      : []),
    ...listed(
      'Rules without an entry',
      coverage.uncovered.map(({ rule, state }) => `${states[state].padEnd(17)} ${ruleOf(rule)}`)
    ),
    ...listed(
      'Conflicts',
      coverage.conflicts.map(
        (one) =>
          `${one.entries.map((id) => titles.get(id) ?? plain(id)).join(' = ')}, for ${one.rules.map(ruleOf).join(', ')}`
      )
    ),
    ...listed('Entries that match none of these rules', coverage.orphans.map(nameOf)),
    ...listed('Catch-alls, which do not count', catchAlls.map(nameOf)),
    ...listed(
      'Entries to look through',
      coverage.stale.map(
        ({ entry, reason }) => `${reason === 'never-reviewed' ? 'never reviewed' : 'rule changed'}  ${nameOf(entry)}`
      )
    ),
    ...listed(
      'Entries whose matchers cannot be read',
      problems.map(({ entry, sentence }) => `${nameOf(entry)}: ${plain(sentence)}`)
    ),
    ...listed(
      'Files that were left out',
      bad.map(({ name, sentence }) => `${plain(name)}: ${sentence}`)
    ),
  ];
}
