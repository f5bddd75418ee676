/** A dashboard of this Grafana, or one of its panels, to which an alert rule points. */
export interface Pointer {
  dashboardUid: string;
  /** Null for the dashboard itself. */
  panelId: number | null;
}

/** How this Grafana is reached: whole addresses with its sub-path, without a final slash; such as https://ops.example/grafana. */
export type GrafanaAddresses = readonly string[];

const DASHBOARD = /^\/d(?:-solo)?\/([A-Za-z0-9_-]{1,40})(?:\/|$)/;
const PANEL = /^(?:panel-)?(\d{1,9})(?:$|[^\d])/;

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The path below one root of this Grafana; undefined for an address elsewhere. */
function pathBelow(root: string, url: URL): string | undefined {
  const here = parsed(root);
  const path = here?.pathname.replace(/\/+$/, '') ?? '';
  return here?.host === url.host && url.pathname.startsWith(`${path}/`) ? url.pathname.slice(path.length) : undefined;
}

function pointerIn(url: URL, path: string): Pointer | undefined {
  const dashboardUid = DASHBOARD.exec(path)?.[1];
  const named = url.searchParams.get('viewPanel') ?? url.searchParams.get('panelId') ?? '';
  const panelId = PANEL.exec(named)?.[1];
  return dashboardUid === undefined
    ? undefined
    : { dashboardUid, panelId: panelId === undefined ? null : Number(panelId) };
}

/** A path is one of this Grafana, written with its sub-path or without it. */
function wholeAddresses(path: string, addresses: GrafanaAddresses): string[] {
  return addresses.flatMap((root) => [`${parsed(root)?.origin ?? ''}${path}`, `${root}${path}`]);
}

/**
 * The dashboard or panel of this Grafana to which an address leads (/d/uid/…?viewPanel=panel-2, viewPanel=2,
 * /d-solo/uid?panelId=2); undefined for any other address.
 */
export function readPointer(address: string, addresses: GrafanaAddresses): Pointer | undefined {
  const isPath = /^\/(?![/\\])/.test(address);
  for (const candidate of isPath ? wholeAddresses(address, addresses) : [address]) {
    const url = parsed(candidate);
    const paths = url === undefined ? [] : addresses.flatMap((root) => pathBelow(root, url) ?? []);
    const pointers = url === undefined ? [] : paths.flatMap((path) => pointerIn(url, path) ?? []);
    if (pointers[0] !== undefined) {
      return pointers[0];
    }
  }
  return undefined;
}
