import type { Connection } from './SetupDocument';

const SUFFIX = '-client';
const MAX_ID = 63;

/**
 * Under which name the secret of a connection's OAuth client lies. It is made from the name of the other credential:
 * every Viewer can read such names, and that one tells nothing already.
 */
export function clientSecretId({ id, auth }: Pick<Connection, 'id' | 'auth'>): string {
  return auth.clientSecret || `${(auth.secret || id).slice(0, MAX_ID - SUFFIX.length)}${SUFFIX}`;
}
