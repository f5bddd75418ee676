import type { JiraCall } from '../JiraCall.ts';

/** The person with an account id; null for nobody. */
export function renderAccount(accountId: string | null, call: JiraCall): object | null {
  if (accountId === null) {
    return null;
  }
  const person = call.site.directory.byAccount(accountId);
  return person === undefined
    ? { accountId: 'unknown', displayName: 'Former user', active: false }
    : call.flavour.renderPerson(person, call);
}
