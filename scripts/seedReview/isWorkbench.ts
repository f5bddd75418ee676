/** Whether a host is the stand-in, which says so of itself, rather than Grafana. */
export async function isWorkbench(host: string): Promise<boolean> {
  return (await fetch(`${host}/api/health`)).headers.has('X-Rounds-Workbench');
}
