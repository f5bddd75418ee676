import type { Call } from '../http/Call.ts';
import { readCredentials } from '../http/readCredentials.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';
import type { Person } from '../jira/site/people.ts';

/** Who calls. A bad credential is told apart from none. */
export type Identity =
  | { kind: 'known'; person: Person; bearer: string | undefined }
  | { kind: 'anonymous' }
  | { kind: 'refused'; reason: string };

/** The one token of all accounts on the site itself, and the scoped one of the gateway. */
export const token = 'secret';
/** Works at `/ex/jira/{cloudId}` only. */
const scopedToken = 'scoped';

/** Finds out who calls; at the gateway only scoped tokens and access tokens count, at the site only plain ones. */
export function identify(site: JiraSite, call: Call, atGateway: boolean): Identity {
  const credentials = readCredentials(call.headers.authorization);
  if (credentials.kind === 'none') {
    return { kind: 'anonymous' };
  }
  if (credentials.kind === 'bearer' && atGateway) {
    const person = site.directory.byLogin('rounds');
    return site.bearers.has(credentials.token) && person !== undefined
      ? { kind: 'known', person, bearer: credentials.token }
      : { kind: 'refused', reason: 'Unauthorized' };
  }
  if (credentials.kind !== 'basic') {
    return { kind: 'refused', reason: 'Unauthorized' };
  }
  const person = site.directory.byLogin(credentials.user);
  if (person === undefined || credentials.secret !== (atGateway ? scopedToken : token)) {
    return { kind: 'refused', reason: atGateway ? 'Unauthorized; scope does not match' : 'Unauthorized' };
  }
  return { kind: 'known', person, bearer: undefined };
}
