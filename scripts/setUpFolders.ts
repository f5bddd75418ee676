import { callHost } from './grafanaApi.ts';
import type { MadeDemo } from './setUpDemo.ts';

/** Levels of Grafana's folder permissions. */
const view = 1;
const edit = 2;

const titleOfAlerts = 'Rounds alerts';

/** The uid of the folder of the provisioned alert rules, of which the file says the title only. */
async function folderOfAlerts(host: string): Promise<string> {
  const folders: unknown[] = Object.values(await callHost(host, 'GET', '/api/folders'));
  for (const folder of folders) {
    if (typeof folder === 'object' && folder !== null && 'title' in folder && 'uid' in folder) {
      if (folder.title === titleOfAlerts) {
        return String(folder.uid);
      }
    }
  }
  throw new Error(`There is no folder ${titleOfAlerts}, so the alert rules were not provisioned.`);
}

/**
 * Who may open which folder, which provisioning files cannot say: the team's dashboards
 * and alert rules are the team's, a customer's folder is his and the team's.
 */
export async function setUpFolders(host: string, made: MadeDemo): Promise<void> {
  const team = { role: 'Editor', permission: edit };
  for (const folder of ['rounds', await folderOfAlerts(host)]) {
    await callHost(host, 'POST', `/api/folders/${folder}/permissions`, { items: [team] });
  }
  for (const customer of ['acme', 'globex', 'initech']) {
    const items = [team, { userId: made.ids[customer], permission: view }];
    await callHost(host, 'POST', `/api/folders/rounds-${customer}/permissions`, { items });
  }
}
