import type { Connection } from './SetupDocument';

/** The key of a connection's credential in the encrypted settings. */
export function secretKey(connection: Pick<Connection, 'id'> & { auth: { secret?: string | undefined } }): string {
  return `secret.${connection.auth.secret || connection.id}`;
}
