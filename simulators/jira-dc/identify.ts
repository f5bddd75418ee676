import type { Call } from '../http/Call.ts';
import { readCredentials } from '../http/readCredentials.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import type { Person } from '../jira/site/people.ts';

/** Who calls. Only a wrong password is refused: with a personal access token that is not known one is nobody. */
export type Identity = { kind: 'known'; person: Person } | { kind: 'anonymous' } | { kind: 'refused' };

/** The password of all accounts, and the admin's personal access token. */
const secret = 'secret';

/** The owner of a personal access token: `secret` is the admin's, `secret.anna` the account's called anna. */
function ownerOf(token: string, site: JiraSite): Person | undefined {
  if (token === secret) {
    return site.directory.byLogin('admin');
  }
  return token.startsWith(`${secret}.`) ? site.directory.byLogin(token.slice(secret.length + 1)) : undefined;
}

/** Finds out who calls. */
export function identify(site: JiraSite, call: Call): Identity {
  const credentials = readCredentials(call.headers.authorization);
  if (credentials.kind === 'basic') {
    const person = site.directory.byLogin(credentials.user);
    return person !== undefined && credentials.secret === secret ? { kind: 'known', person } : { kind: 'refused' };
  }
  const person = credentials.kind === 'bearer' ? ownerOf(credentials.token, site) : undefined;
  return person === undefined ? { kind: 'anonymous' } : { kind: 'known', person };
}
