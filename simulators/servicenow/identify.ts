import type { Call } from '../http/Call.ts';
import { readCredentials } from '../http/readCredentials.ts';
import type { Account } from './instance/Account.ts';
import type { Instance } from './instance/Instance.ts';

/** The one password of all accounts. */
export const password = 'secret';

/** An account whose password is right. */
export function accountWith(instance: Instance, userName: string, secret: string): Account | undefined {
  return secret === password ? instance.accounts.get(userName) : undefined;
}

/** Who calls; undefined when the credential is missing, wrong, at its end, or refused by the gate of basic authentication. */
export function identify(instance: Instance, call: Call): Account | undefined {
  const credentials = readCredentials(call.headers.authorization);
  if (credentials.kind === 'basic') {
    const account = accountWith(instance, credentials.user, credentials.secret);
    return account?.basic === true && !instance.has('basic-gate') ? account : undefined;
  }
  if (credentials.kind !== 'bearer') {
    return undefined;
  }
  if (instance.strikesNow('token-revoked', 1)) {
    instance.tokens.revoke(credentials.token);
  }
  const owner = instance.tokens.ownerOf(credentials.token, 'access', instance.clock.now());
  return owner === undefined ? undefined : instance.accounts.get(owner);
}
