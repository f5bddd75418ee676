import type { PanelContext } from './PanelContext';

/** The longest link that the backend takes. */
const MAX_LINK = 1900;

interface Shown {
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  /** The dashboard's variables as parts of an address, such as "var-customer=acme&var-state=open". */
  variables: string;
}

/** How Grafana names a panel in addresses; a copy of a repeated one by the value before it. */
function viewPanel({ id, scopedVars }: Pick<PanelContext, 'id' | 'scopedVars'>): string {
  return [...Object.values(scopedVars), `panel-${id}`].join('$');
}

/**
 * The address of a panel from Grafana's root on, with the time range and the variables as they are now: whoever follows
 * it tomorrow sees what was seen today. Variables that would make it too long for a ticket are left out.
 */
export function panelPath(panel: Pick<PanelContext, 'id' | 'dashboard' | 'scopedVars'>, shown: Shown): string {
  const fixed = new URLSearchParams({ from: String(shown.from), to: String(shown.to), viewPanel: viewPanel(panel) });
  const variables = new URLSearchParams(shown.variables);
  for (const [name, value] of Object.entries(panel.scopedVars)) {
    variables.set(`var-${name}`, value);
  }
  const address = `/d/${encodeURIComponent(panel.dashboard.uid)}?${fixed.toString()}`;
  const whole = [address, variables.toString()].filter((part) => part !== '').join('&');
  return whole.length > MAX_LINK ? address : whole;
}
