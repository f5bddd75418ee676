import type { Person } from './people.ts';

/** The sign-in name of an account, lower case; made from the address for people who never sign in. */
export function accountName({ login, email }: Person): string {
  return (login ?? email.slice(0, email.indexOf('@'))).toLowerCase();
}

/** Where the numbers of accounts that were added later and of planted people begin. */
const series = new Map([
  ['ee', 11_000],
  ['ef', 12_000],
]);

/** The key by which Data Center keeps an account for ever: `JIRAUSER10003`. */
export function accountKey({ accountId }: Person): string {
  const [, kind = '', number = '0'] = /(ee|ef)?(\d+)$/.exec(accountId) ?? [];
  return `JIRAUSER${(series.get(kind) ?? 10_000) + Number(number)}`;
}
