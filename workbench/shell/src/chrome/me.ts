import { config } from '@grafana/runtime';

/** The signed-in person, from the boot data. */
export function me() {
  return config.bootData.user;
}

export function isAdmin(): boolean {
  return me().orgRole === 'Admin' || me().isGrafanaAdmin;
}
