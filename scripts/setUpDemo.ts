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

/** Grafana's HTTP API, spoken as the administrator. Throws an Error with one sentence. */
async function call(host: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${host}${path}`, {
    method,
    headers: {
      Authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}`,
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  const members = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  if (!response.ok) {
    throw new Error(`The demo could not be set up: ${method} ${path} answered ${response.status}.`);
  }
  return members;
}

async function make(host: string, person: Person): Promise<string> {
  const made = await call(host, 'POST', '/api/admin/users', {
    name: person.name,
    login: person.login,
    email: `${person.login}@rounds.example`,
    password: person.login,
    OrgId: 1,
  });
  await call(host, 'PATCH', `/api/org/users/${String(made['id'])}`, { role: person.role });
  return String(made['uid']);
}

/** Makes the demo's people on a fresh host and answers their uids by login. */
export async function setUpDemo(host: string): Promise<Record<string, string>> {
  const uids: Record<string, string> = {};
  for (const person of people) {
    uids[person.login] = await make(host, person);
  }
  return uids;
}

/** Makes the host read its provisioned data sources again. */
export async function reloadDataSources(host: string): Promise<void> {
  await call(host, 'POST', '/api/admin/provisioning/datasources/reload');
}
