import { config } from '@grafana/runtime';

/**
 * One text for the person at the screen in his organisation; undefined for nobody. What one person typed must not be sent
 * in the name of the next one who signs in at the same screen.
 */
export function whoTypes(): string | undefined {
  const { isSignedIn, uid, login, orgId } = config.bootData.user;
  return isSignedIn ? `${uid || login}@${orgId}` : undefined;
}
