import { QueryClient } from '@tanstack/react-query';
import { Failure } from '../domain/Failure';

const MAX_RETRIES = 1;

/** Asking again can only help where no verdict was given. */
function mayHelp(failures: number, error: Error): boolean {
  const kind = error instanceof Failure ? error.kind : 'failed';
  return failures < MAX_RETRIES && (kind === 'unreachable' || kind === 'failed');
}

/** A cache of its own for each entry (app, data source): entries share no code at run time. */
export function newQueryClient(): QueryClient {
  // "always": inside a company's network the browser may believe that it is offline while Grafana answers.
  const networkMode = 'always';
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode, retry: mayHelp, refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { networkMode },
    },
  });
}
