import { config } from '@grafana/runtime';

/** Who sits at the screen, by role. */
export function signIn(role: 'Admin' | 'Editor' | 'Viewer'): void {
  Object.assign(config.bootData.user, { orgRole: role });
}
