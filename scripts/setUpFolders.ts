import { callHost } from './grafanaApi.ts';
import type { MadeDemo } from './setUpDemo.ts';

/** Levels of Grafana's folder permissions. */
const view = 1;
const edit = 2;

/**
 * Who may open which folder, which provisioning files cannot say: the team's dashboards
 * are the team's, a customer's folder is his and the team's.
 */
export async function setUpFolders(host: string, made: MadeDemo): Promise<void> {
  const team = { role: 'Editor', permission: edit };
  await callHost(host, 'POST', '/api/folders/rounds/permissions', { items: [team] });
  for (const customer of ['acme', 'globex']) {
    const items = [team, { userId: made.ids[customer], permission: view }];
    await callHost(host, 'POST', `/api/folders/rounds-${customer}/permissions`, { items });
  }
}
