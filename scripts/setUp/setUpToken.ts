import { callHost } from './grafanaApi.ts';

const name = 'rounds';

async function findOrMakeAccount(host: string): Promise<string> {
  const found = await callHost(host, 'GET', `/api/serviceaccounts/search?query=${name}`);
  const accounts: unknown[] = Array.isArray(found['serviceAccounts']) ? found['serviceAccounts'] : [];
  for (const account of accounts) {
    if (
      typeof account === 'object' &&
      account !== null &&
      'id' in account &&
      'name' in account &&
      account.name === name
    ) {
      return String(account.id);
    }
  }
  return String((await callHost(host, 'POST', '/api/serviceaccounts', { name, role: 'Editor' }))['id']);
}

/**
 * A new token of the service account by which the back end will write annotations and
 * read the states of alert rules. Editor is the least of Grafana's roles that may write
 * annotations.
 */
export async function makeToken(host: string): Promise<string> {
  const account = await findOrMakeAccount(host);
  // Names of tokens are unique, and a token cannot be read again; so each run makes its own.
  const token = await callHost(host, 'POST', `/api/serviceaccounts/${account}/tokens`, { name: `demo-${Date.now()}` });
  return String(token['key']);
}
