import { config } from '@grafana/runtime';

/**
 * One text for the person at the screen in his organisation; undefined for nobody, and on a public dashboard, where
 * nobody is asked who he is. What one person typed must not be sent
 * in the name of the next one who signs in at the same screen.
 */
export function whoTypes(): string | undefined {
  const { isSignedIn, uid, login, orgId } = config.bootData.user;
  const isPublic = (config.publicDashboardAccessToken ?? '') !== '';
  return isSignedIn && !isPublic ? `${uid || login}@${orgId}` : undefined;
}
