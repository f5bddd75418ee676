import { config } from '@grafana/runtime';

/** Whether somebody is signed in, and may open Explore; for what to offer, since the server decides. */
export function mayExplore(): { isSignedIn: boolean; explores: boolean } {
  const { isSignedIn, orgRole, permissions } = config.bootData.user;
  const isEditor = orgRole === 'Admin' || orgRole === 'Editor';
  const explores = config.exploreEnabled && (permissions?.['datasources:explore'] ?? isEditor);
  return { isSignedIn, explores: isSignedIn && explores };
}
