/** What a host answered: its status and the members of its body. */
export interface HostAnswer {
  status: number;
  body: Record<string, unknown>;
}

const administrator = `Basic ${Buffer.from('admin:admin').toString('base64')}`;

/**
 * Grafana's HTTP API, spoken as the administrator of a demo in one of its organisations.
 * Every status is an answer; throws when the host is not reached.
 */
export async function askHost(
  host: string,
  method: string,
  path: string,
  body?: unknown,
  organisation = 1
): Promise<HostAnswer> {
  const response = await fetch(`${host}${path}`, {
    method,
    headers: {
      Authorization: administrator,
      'Content-Type': 'application/json',
      'X-Grafana-Org-Id': String(organisation),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  return { status: response.status, body: typeof answer === 'object' && answer !== null ? { ...answer } : {} };
}

/** As `askHost`, for calls that must succeed: throws an Error with one sentence otherwise. */
export async function callHost(
  host: string,
  method: string,
  path: string,
  body?: unknown,
  organisation = 1
): Promise<Record<string, unknown>> {
  const answer = await askHost(host, method, path, body, organisation);
  if (answer.status >= 300) {
    throw new Error(`${method} ${path} was answered with ${answer.status}, so what follows cannot be done.`);
  }
  return answer.body;
}
