import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';
import type { z } from 'zod';
import { Failure } from '../domain/Failure';
import { toFailure } from './toFailure';

interface Call<Schema extends z.ZodType> {
  url: string;
  method?: 'GET' | 'POST' | 'PUT';
  /** Lists are sent as comma-separated text; empty and missing ones are left out. */
  params?: Record<string, string | readonly string[] | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  answer: Schema;
  /** The form of the answer that is wanted, as an Accept header; JSON as it comes where absent. */
  accept?: string;
  signal?: AbortSignal;
}

function queryParams(params: Call<z.ZodType>['params'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params)
      .map(([name, value]) => [name, typeof value === 'string' ? value : (value ?? []).join(',')] as const)
      .filter(([, value]) => value !== '')
  );
}

/** One HTTP call to Grafana; the answer is parsed here and nowhere else. Throws only Failure. */
export async function request<Schema extends z.ZodType>(call: Call<Schema>): Promise<z.infer<Schema>> {
  const data = await lastValueFrom(
    getBackendSrv().fetch<unknown>({
      url: call.url,
      method: call.method ?? 'GET',
      params: queryParams(call.params),
      data: call.body,
      abortSignal: call.signal,
      // Grafana keeps a data source's settings for some seconds; who has just saved them must not test the old ones.
      headers: { 'X-Grafana-NoCache': 'true', ...(call.accept !== undefined && { Accept: call.accept }) },
      // The page that asked shows the error in its place; a toast as well would say it twice.
      showErrorAlert: false,
      showSuccessAlert: false,
    })
  ).then(
    (response) => response.data,
    (thrown: unknown) => Promise.reject(toFailure(thrown))
  );
  const parsed = call.answer.safeParse(data);
  if (!parsed.success) {
    throw new Failure('unreadable', 200, '', parsed.error);
  }
  return parsed.data;
}
