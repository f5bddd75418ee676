/** The panels of Grafana that the workbench draws itself. */
export const standInIds = ['table', 'stat', 'timeseries', 'text'] as const;

/** True for a panel that is not a plugin's: drawn by the workbench, or a placeholder. Plugins' ids end in `-panel`. */
export function isStandIn(pluginId: string): boolean {
  return !pluginId.endsWith('-panel');
}
