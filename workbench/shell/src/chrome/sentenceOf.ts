import { isFetchError } from '@grafana/runtime';

/** What to tell a person about a failure: the host's message, else the error's own. */
export function sentenceOf(cause: unknown): string {
  if (isFetchError(cause)) {
    const message: unknown = cause.data?.message;
    return typeof message === 'string' && message ? message : (cause.statusText ?? `HTTP ${cause.status}`);
  }
  return cause instanceof Error ? cause.message : String(cause);
}
