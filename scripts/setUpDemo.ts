import { askHost, callHost } from './grafanaApi.ts';

/** A person of the demo; the password is the login. */
export interface Person {
  login: string;
  name: string;
  role: 'Admin' | 'Editor' | 'Viewer';
  /** Who it is, for the person who tries the demo. */
  what: string;
}

/** The people of the demo beside the administrator, whom every host makes itself. */
export const people: Person[] = [
  { login: 'anna', name: 'Anna Ferri', role: 'Editor', what: 'operator on shift, sees all customers' },
  { login: 'luca', name: 'Luca Moretti', role: 'Editor', what: 'tech lead, sees all customers' },
  { login: 'acme', name: 'ACME service desk', role: 'Viewer', what: 'customer ACME, sees ACME only' },
  { login: 'globex', name: 'Globex service desk', role: 'Viewer', what: 'customer Globex, sees Globex only' },
  { login: 'nobody', name: 'No Body', role: 'Viewer', what: 'signed in, in no perimeter: sees nothing' },
];

/** Finds a person of the demo on the host, or makes him; answers id and uid. */
async function findOrMake(host: string, person: Person): Promise<Record<string, unknown>> {
  const found = await askHost(host, 'GET', `/api/users/lookup?loginOrEmail=${person.login}`);
  if (found.status === 200) {
    return found.body;
  }
  return callHost(host, 'POST', '/api/admin/users', {
    name: person.name,
    login: person.login,
    email: `${person.login}@rounds.example`,
    password: person.login,
    OrgId: 1,
  });
}

/**
 * Makes the demo's people and answers their uids by login. A host on which they are
 * already is left as it is, so it may run again.
 */
export async function setUpDemo(host: string): Promise<Record<string, string>> {
  const uids: Record<string, string> = {};
  for (const person of people) {
    const { id, uid } = await findOrMake(host, person);
    await callHost(host, 'PATCH', `/api/org/users/${String(id)}`, { role: person.role });
    uids[person.login] = String(uid);
  }
  return uids;
}

/** Makes the host read its provisioned data sources again. */
export async function reloadDataSources(host: string): Promise<void> {
  await callHost(host, 'POST', '/api/admin/provisioning/datasources/reload');
}
