import { readFileSync } from 'node:fs';
import path from 'node:path';

import { askHost, callHost } from './grafanaApi.ts';
import { repository } from '../repository.ts';

const uid = 'rounds-acme-public';
const shares = `/api/dashboards/uid/${uid}/public-dashboards`;

/**
 * Makes ACME's public dashboard: a grant on ACME's rounds, the dashboard that names the
 * grant, and its publication. Answers its path on the host. May run again.
 */
export async function setUpPublic(host: string): Promise<string> {
  const known = await askHost(host, 'GET', shares);
  if (known.status === 200) {
    return pathOf(known.body);
  }
  const { id } = await callHost(host, 'POST', '/api/datasources/uid/rounds/resources/grants', {
    customer: 'acme',
    queryTypes: ['rounds', 'check-stats'],
    note: 'The public dashboard of the demo',
  });
  const file = path.join(repository, 'provisioning', 'dashboards', 'public', 'acme.json');
  const dashboard: unknown = JSON.parse(readFileSync(file, 'utf8').replaceAll('${GRANT}', String(id)));
  await callHost(host, 'POST', '/api/dashboards/db', { dashboard, folderUid: 'rounds', overwrite: true });
  return pathOf(
    await callHost(host, 'POST', shares, { isEnabled: true, share: 'public', timeSelectionEnabled: false })
  );
}

const pathOf = ({ accessToken }: Record<string, unknown>) => `/public-dashboards/${String(accessToken)}`;
