import { config } from '@grafana/runtime';

/** Who sits at the screen, by role; with a uid as this person of organisation 1. */
export function signIn(role: 'Admin' | 'Editor' | 'Viewer', uid?: string): void {
  Object.assign(config.bootData.user, { orgRole: role }, uid === undefined ? {} : { isSignedIn: true, uid, orgId: 1 });
}
