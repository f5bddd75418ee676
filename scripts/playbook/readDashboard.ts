import path from 'node:path';

import type { Dashboard } from './Material.ts';
import { members, text } from '../members.ts';

/**
 * A dashboard as Grafana exports it: its JSON, `{"dashboard": …}` as its API gives it, or `{"spec": …}` of the newer
 * form. Undefined where it is none.
 */
export function readDashboard(document: unknown, file: string): Dashboard | undefined {
  const whole = members(document);
  const spec = members(whole['dashboard'] ?? whole['spec'] ?? document);
  if (!Array.isArray(spec['panels']) && !Array.isArray(spec['rows']) && typeof spec['elements'] !== 'object') {
    return undefined;
  }
  const uid = text(spec['uid']) || text(members(whole['metadata'])['name']) || file;
  const title = text(spec['title']) || path.basename(file);
  const folder = text(members(whole['meta'])['folderTitle']);
  return { meta: { uid, title, url: `/d/${encodeURIComponent(uid)}`, folderUid: '', folder }, spec };
}
