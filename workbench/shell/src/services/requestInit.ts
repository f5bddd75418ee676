import type { BackendSrvRequest } from '@grafana/runtime';

/** The request for fetch: plain data goes as JSON, form data and blobs as they are. */
export function requestInit(options: BackendSrvRequest, signal: AbortSignal): RequestInit {
  const headers = new Headers({ accept: 'application/json, text/plain, */*' });
  const body = requestBody(options.data);
  if (typeof body === 'string') {
    headers.set('content-type', 'application/json');
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers.set(name, String(value));
  }
  return { method: options.method ?? 'GET', headers, body, signal, credentials: options.credentials ?? 'same-origin' };
}

function requestBody(data: unknown): BodyInit | undefined {
  if (data === undefined || data === null) {
    return undefined;
  }
  if (data instanceof FormData || data instanceof Blob || data instanceof URLSearchParams || typeof data === 'string') {
    return data;
  }
  return JSON.stringify(data);
}
