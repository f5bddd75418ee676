import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { askHost, callHost } from './grafanaApi.ts';
import { credentials, workspaceKey } from './provision.ts';
import { items, members } from '../members.ts';
import { repository } from '../repository.ts';

const app = 'quantyca-rounds-app';
const dataSource = { name: 'Rounds', uid: 'rounds-acme', type: 'quantyca-rounds-datasource', access: 'proxy' };

/** What a customer's own data source is made of: his part of the team's set-up, and its credentials. */
interface Narrowed {
  document: Record<string, unknown>;
  /** by their names in secureJsonData */
  secrets: Record<string, string>;
}

/** The set-up of the team, narrowed to one customer, who is everybody in his own organisation. */
function narrow(customer: string, teamSetup: string): Narrowed {
  const document = members(parse(readFileSync(teamSetup, 'utf8')));
  const perimeters = items(document['perimeters'])
    .map(members)
    .filter(({ id }) => id === customer)
    .map((perimeter): Record<string, unknown> => ({ ...perimeter, viewers: ['everyone'] }));
  const used = perimeters.flatMap((perimeter) =>
    items(perimeter['scope'])
      .map(members)
      .map(({ connection }) => connection)
  );
  const connections = items(document['connections'])
    .map(members)
    .filter(({ id }) => used.includes(id));
  const names = connections.flatMap(({ auth }) => [members(auth)['secret'], members(auth)['clientSecret']]);
  const secrets = Object.entries(credentials)
    .filter(([id]) => names.includes(id))
    .map(([id, secret]) => [`secret.${id}`, secret] as const);
  return { document: { ...document, connections, perimeters }, secrets: Object.fromEntries(secrets) };
}

/** The customer's dashboards of the team, on the customer's own data source. */
function dashboardsFor(customer: string): Array<Record<string, unknown>> {
  const folder = path.join(repository, 'provisioning', 'dashboards', customer);
  return readdirSync(folder).map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return { ...members(JSON.parse(text.replaceAll('"uid": "rounds"', `"uid": "${dataSource.uid}"`))), id: null };
  });
}

/**
 * Gives a customer an organisation's worth of Rounds: the app on, a data source with his
 * perimeter alone in the team's workspace, and his dashboards. May run again.
 */
export async function setUpCustomer(
  host: string,
  organisation: number,
  customer: string,
  teamSetup: string
): Promise<void> {
  await callHost(host, 'POST', `/api/plugins/${app}/settings`, { enabled: true, pinned: true }, organisation);
  const { document, secrets } = narrow(customer, teamSetup);
  const body = {
    ...dataSource,
    isDefault: true,
    jsonData: {},
    secureJsonData: { setup: JSON.stringify(document), ...secrets, workspaceKey },
  };
  const found = await askHost(host, 'GET', `/api/datasources/uid/${dataSource.uid}`, undefined, organisation);
  await (found.status === 200
    ? callHost(host, 'PUT', `/api/datasources/uid/${dataSource.uid}`, body, organisation)
    : callHost(host, 'POST', '/api/datasources', body, organisation));
  for (const dashboard of dashboardsFor(customer)) {
    await callHost(host, 'POST', '/api/dashboards/db', { dashboard, overwrite: true }, organisation);
  }
}
