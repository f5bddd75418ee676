import { z } from 'zod';
import { freeName } from '../../domain/freeName';
import { request } from '../request';

const ACCOUNT = 'rounds';
/** The least of Grafana's roles that may write annotations of the organisation; it reads the states of alert rules as well. */
const ROLE = 'Editor';

const account = z.object({ id: z.number(), name: z.string(), role: z.string().catch('') });
const found = z.object({ serviceAccounts: z.array(account).nullable() });
const made = z.object({ key: z.string().min(1) });

/** The id of the service account of this plugin, made where there is none; one of another role is left alone. */
async function accountId(): Promise<number> {
  const params = { query: ACCOUNT };
  const list = (await request({ url: '/api/serviceaccounts/search', params, answer: found })).serviceAccounts ?? [];
  const fitting = list.find(({ name, role }) => name === ACCOUNT && role === ROLE);
  if (fitting !== undefined) {
    return fitting.id;
  }
  const name = freeName(
    ACCOUNT,
    list.map((one) => one.name)
  );
  return (await request({ url: '/api/serviceaccounts', method: 'POST', body: { name, role: ROLE }, answer: account }))
    .id;
}

/**
 * A new token of a service account, made as whoever is signed in, who must be an administrator. It can never be read
 * again. `nowMs` makes its name one of its own.
 */
export async function makeGrafanaToken(nowMs: number): Promise<string> {
  const id = await accountId();
  const body = { name: `${ACCOUNT} ${new Date(nowMs).toISOString()}` };
  return (await request({ url: `/api/serviceaccounts/${id}/tokens`, method: 'POST', body, answer: made })).key;
}
