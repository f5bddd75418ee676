import type { Labels } from './Labels';
import type { Pointer } from './Pointer';

/** The panel, or only the dashboard, with which an alert rule is linked by its annotations; undefined where it is with none. */
export function linkedPanel(annotations: Labels): Pointer | undefined {
  const dashboardUid = annotations['__dashboardUid__'] ?? '';
  const panel = annotations['__panelId__'] ?? '';
  const panelId = /^\d{1,9}$/.test(panel) ? Number(panel) : null;
  return dashboardUid === '' ? undefined : { dashboardUid, panelId };
}
