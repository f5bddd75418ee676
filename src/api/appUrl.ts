import { config } from '@grafana/runtime';

/** A path of Grafana as an address for links, below the sub-path where there is one. */
export function appUrl(path: string): string {
  return `${config.appSubUrl ?? ''}${path}`;
}
