import { host } from './rounds.ts';

export interface Answer {
  status: number;
  text: string;
}

/** Calls the host's HTTP API with a token alone, without the cookies of anybody. */
export async function callAs(token: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${host}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}
