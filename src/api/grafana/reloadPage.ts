/** Loads the page anew: Grafana reads which plugins are enabled only when it starts. */
export function reloadPage(): void {
  window.location.reload();
}
