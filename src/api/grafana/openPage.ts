import { appUrl } from '../appUrl';

/** Opens a page of Grafana with everything loaded anew, so that Grafana's browser side knows a new data source. */
export function openPage(path: string): void {
  window.location.assign(appUrl(path));
}
