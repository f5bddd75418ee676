import type { Assessment } from './assess.ts';
import type { Entry, Rule } from './Domain.ts';

/** Longer lists are cut, with how many are left. */
const shown = 20;
const states = {
  unknown: 'not known',
  catchall: 'only a catch-all',
  uncovered: 'no entry',
  covered: 'covered',
} as const;

/** Words of others on one line of a terminal: without anything that could steer it. */
const plain = (words: string): string => words.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 120);

function list(title: string, lines: readonly string[]): string[] {
  const left = lines.length - shown;
  return lines.length === 0
    ? []
    : [
        '',
        `${title} (${lines.length})`,
        ...lines.slice(0, shown).map((line) => `  ${line}`),
        ...(left > 0 ? [`  and ${left} more`] : []),
      ];
}

const nameOf = ({ title, id, place }: Entry): string =>
  plain(
    `${title || id}${place === null ? (id.startsWith('file:') ? ` (${id.slice(5)})` : '') : ` (${place.dashboardTitle})`}`
  );
const ruleOf = ({ title, group }: Rule): string => plain(group === '' ? title : `${title} (${group})`);

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
    ...list(
      'Rules without an entry',
      coverage.uncovered.map(({ rule, state }) => `${states[state].padEnd(17)} ${ruleOf(rule)}`)
    ),
    ...list(
      'Conflicts',
      coverage.conflicts.map(
        (one) =>
          `${one.entries.map((id) => titles.get(id) ?? plain(id)).join(' = ')}, for ${one.rules.map(ruleOf).join(', ')}`
      )
    ),
    ...list('Entries that match none of these rules', coverage.orphans.map(nameOf)),
    ...list('Catch-alls, which do not count', catchAlls.map(nameOf)),
    ...list(
      'Entries to look through',
      coverage.stale.map(
        ({ entry, reason }) => `${reason === 'never-reviewed' ? 'never reviewed' : 'rule changed'}  ${nameOf(entry)}`
      )
    ),
    ...list(
      'Entries whose matchers cannot be read',
      problems.map(({ entry, sentence }) => `${nameOf(entry)}: ${plain(sentence)}`)
    ),
    ...list(
      'Files that were left out',
      bad.map(({ name, sentence }) => `${plain(name)}: ${sentence}`)
    ),
  ];
}
