import { locationService } from '@grafana/runtime';
import { appUrl } from '../../../api/appUrl';
import type { Round } from '../../../domain/rounds/Round';
import { panelPath } from '../../../domain/writing/panelPath';
import type { Acting } from '../Acting';

/** The address of this panel with the round's hours, from Grafana's root on; of the page where the dashboard is not saved. */
export function panelLink({ panelId, dashboardUid }: Acting, { startMs, closesMs }: Round): string {
  if (dashboardUid === '') {
    return appUrl(locationService.getLocation().pathname);
  }
  const dashboard = { uid: dashboardUid, title: '', tags: [] };
  const panel = { id: panelId, dashboard, scopedVars: {} };
  return appUrl(panelPath(panel, { from: startMs, to: closesMs, variables: '' }));
}
