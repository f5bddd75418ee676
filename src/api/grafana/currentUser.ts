import { config } from '@grafana/runtime';

export interface CurrentUser {
  /** May add data sources and change their settings. */
  isAdmin: boolean;
  /** Edits dashboards, and so may publish customers. */
  isEditor: boolean;
}

/** Who is signed in, for what to offer; what is allowed is decided by the server. */
export function currentUser(): CurrentUser {
  const { orgRole } = config.bootData.user;
  return { isAdmin: orgRole === 'Admin', isEditor: orgRole === 'Admin' || orgRole === 'Editor' };
}
