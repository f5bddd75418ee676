import { chosenTheme } from './chosenTheme.ts';
import { readBootData, type BootData } from './readBootData.ts';

declare global {
  interface Window {
    grafanaBootData?: BootData;
    __grafana_public_path__?: string;
  }
}

/** Settles theme and public path in the page's boot data, before any Grafana package reads them. */
export function prepareBootData(): void {
  const bootData = readBootData(window.grafanaBootData);
  bootData.user.theme = chosenTheme(window.location.search, bootData.user.theme);
  window.grafanaBootData = bootData;
  window.__grafana_public_path__ = '/shell/';
}
