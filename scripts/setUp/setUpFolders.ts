import { callHost } from './grafanaApi.ts';
import type { MadeDemo } from './setUpDemo.ts';

/** Levels of Grafana's folder permissions. */
const view = 1;
const edit = 2;

const titleOfAlerts = 'Rounds alerts';
/** Customers of the demo by the name that their folders bear. */
const customers = { acme: 'ACME', globex: 'Globex', initech: 'Initech' } as const;

/** The uid of a folder of provisioned alert rules, of which the file says the title only. */
async function folderOfAlerts(host: string, title: string): Promise<string> {
  const folders: unknown[] = Object.values(await callHost(host, 'GET', '/api/folders'));
  for (const folder of folders) {
    if (typeof folder === 'object' && folder !== null && 'title' in folder && 'uid' in folder) {
      if (folder.title === title) {
        return String(folder.uid);
      }
    }
  }
  throw new Error(`There is no folder ${title}, so the alert rules were not provisioned.`);
}

/**
 * Who may open which folder, which provisioning files cannot say: the team's dashboards
 * and alert rules are the team's, a customer's folders are his and the team's.
 */
export async function setUpFolders(host: string, made: MadeDemo): Promise<void> {
  const team = { role: 'Editor', permission: edit };
  const permit = async (folder: string, items: unknown[]) =>
    callHost(host, 'POST', `/api/folders/${folder}/permissions`, { items });
  await permit('rounds', [team]);
  await permit(await folderOfAlerts(host, titleOfAlerts), [team]);
  for (const [customer, name] of Object.entries(customers)) {
    const items = [team, { userId: made.ids[customer], permission: view }];
    await permit(`rounds-${customer}`, items);
    await permit(await folderOfAlerts(host, `${name} alerts`), items);
  }
}
