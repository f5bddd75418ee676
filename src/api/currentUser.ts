import { config } from '@grafana/runtime';

export interface CurrentUser {
  /** May add data sources and change their settings. */
  isAdmin: boolean;
}

/** Who is signed in, for what to offer; what is allowed is decided by the server. */
export function currentUser(): CurrentUser {
  return { isAdmin: config.bootData.user.orgRole === 'Admin' };
}
