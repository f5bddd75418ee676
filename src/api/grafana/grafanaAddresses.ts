import { config } from '@grafana/runtime';
import type { GrafanaAddresses } from '../../domain/playbook/Pointer';

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/** How this Grafana is reached: as its administrator says, and as the browser does now. */
export function grafanaAddresses(): GrafanaAddresses {
  const here = `${window.location.origin}${config.appSubUrl ?? ''}`;
  return [...new Set([config.appUrl ?? '', here].filter((address) => address !== '').map(withoutSlash))];
}
