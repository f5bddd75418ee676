import { clientSecretId } from './clientSecretId';
import type { Connection } from './SetupDocument';

/** The key of a credential in the encrypted settings. */
const keyOf = (credential: string) => `secret.${credential}`;

/** The key of a connection's credential. */
export function secretKey(connection: Pick<Connection, 'id'> & { auth: { secret?: string | undefined } }): string {
  return keyOf(connection.auth.secret || connection.id);
}

/** The key of the secret of a connection's OAuth client, which it has beside the password of its user. */
export function clientSecretKey(connection: Pick<Connection, 'id' | 'auth'>): string {
  return keyOf(clientSecretId(connection));
}
