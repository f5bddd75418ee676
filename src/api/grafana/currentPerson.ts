import { config } from '@grafana/runtime';

/** Who sits at the screen, as others will read it; the server writes it down from its own knowledge. */
export function currentPerson(): { uid: string; name: string } {
  const { uid, name, login } = config.bootData.user;
  return { uid: uid ?? '', name: name || login };
}
