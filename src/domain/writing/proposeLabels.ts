import type { PanelContext } from './PanelContext';
import { isLabel, MAX_LABELS } from './TicketForm';

/** Variables that are named so hold labels. */
const LABEL_VARIABLE = /^(labels?|tags?)$/i;
/** Our own mark begins so; the backend refuses it from others. */
const RESERVED = /^rounds-/i;

/**
 * Labels for a ticket from a panel: the dashboard's tags, what the panel is repeated for, and the values of variables
 * that are named label or tag; of all those what can be a label as it stands.
 */
export function proposeLabels(
  panel: Pick<PanelContext, 'dashboard' | 'scopedVars'>,
  variables: Readonly<Record<string, readonly string[]>>
): string[] {
  const named = Object.entries(variables).flatMap(([name, values]) => (LABEL_VARIABLE.test(name) ? values : []));
  const all = [...panel.dashboard.tags, ...Object.values(panel.scopedVars), ...named];
  return [...new Set(all)].filter((text) => isLabel(text) && !RESERVED.test(text)).slice(0, MAX_LABELS);
}
