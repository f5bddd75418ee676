import { config } from '@grafana/runtime';
import { appUrl } from './appUrl';

/** The whole address of a path of Grafana, as an administrator says that people reach it. */
export function absoluteUrl(path: string): string {
  return new URL(appUrl(path), config.appUrl || window.location.origin).toString();
}
