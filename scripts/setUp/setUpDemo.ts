import { askHost, callHost } from './grafanaApi.ts';
import { people, type Person } from '../demo/people.ts';

/** The number of the organisation that every host begins with; the demo calls it Operations. */
const team = 1;

/** Finds a person of the demo on the host, or makes him in an organisation; answers id and uid. */
async function findOrMake(host: string, person: Person, organisation: number): Promise<Record<string, unknown>> {
  const found = await askHost(host, 'GET', `/api/users/lookup?loginOrEmail=${person.login}`);
  if (found.status === 200) {
    return found.body;
  }
  return callHost(host, 'POST', '/api/admin/users', {
    name: person.name,
    login: person.login,
    email: `${person.login}@rounds.example`,
    password: person.login,
    OrgId: organisation,
  });
}

/** Finds an organisation by its name, or makes it; answers its number. */
async function findOrMakeOrganisation(host: string, name: string): Promise<number> {
  const found = await askHost(host, 'GET', `/api/orgs/name/${encodeURIComponent(name)}`);
  if (found.status === 200) {
    return Number(found.body['id']);
  }
  return Number((await callHost(host, 'POST', '/api/orgs', { name }))['orgId']);
}

/** What the demo's people and organisations are called on a host. */
export interface MadeDemo {
  /** uids by login */
  uids: Record<string, string>;
  /** ids by login */
  ids: Record<string, number>;
  /** The number of ACME's own organisation. */
  acme: number;
}

/**
 * Makes the demo's organisations and people. A host on which they are already is left as
 * it is, so it may run again.
 */
export async function setUpDemo(host: string): Promise<MadeDemo> {
  await callHost(host, 'PUT', `/api/orgs/${team}`, { name: 'Operations' });
  const acme = await findOrMakeOrganisation(host, 'ACME');
  const made: MadeDemo = { uids: {}, ids: {}, acme };
  for (const person of people) {
    const organisation = person.organisation === 'ACME' ? acme : team;
    const { id, uid } = await findOrMake(host, person, organisation);
    await callHost(host, 'PATCH', `/api/orgs/${organisation}/users/${String(id)}`, { role: person.role });
    made.uids[person.login] = String(uid);
    made.ids[person.login] = Number(id);
  }
  return made;
}

/** Makes the host read its provisioned data sources again. */
export async function reloadDataSources(host: string): Promise<void> {
  await callHost(host, 'POST', '/api/admin/provisioning/datasources/reload');
}
