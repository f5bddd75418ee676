import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { lastValueFrom, Observable, throwError } from 'rxjs';
import { readBody } from './readBody.ts';
import { announceFailure, announceSuccess } from './announceOutcome.ts';
import { requestAddress } from './requestAddress.ts';
import { requestInit } from './requestInit.ts';

/**
 * Grafana's HTTP service over fetch. Rejects, as Grafana's does, with a plain object {status, data, config, ...}.
 * Not there: retries, token rotation, streaming (`chunked`), the query inspector.
 */
export class WorkbenchBackendSrv implements BackendSrv {
  readonly #running = new Map<string, AbortController>();

  fetch<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable((subscriber) => {
      const abort = this.#register(options);
      this.#send<T>(options, abort.signal).then(
        (response) => {
          subscriber.next(response);
          subscriber.complete();
        },
        (failure: unknown) => subscriber.error(failure)
      );
      return () => abort.abort();
    });
  }

  async request<T = unknown>(options: BackendSrvRequest): Promise<T> {
    return (await lastValueFrom(this.fetch<T>(options))).data;
  }

  datasourceRequest<T = unknown>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>({ showErrorAlert: false, ...options }));
  }

  chunked(options: BackendSrvRequest): Observable<FetchResponse<Uint8Array | undefined>> {
    return throwError(() => new Error(`The workbench does not stream answers (${options.url}).`));
  }

  get<T>(url: string, params?: BackendSrvRequest['params'], requestId?: string, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  patch<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  put<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  /** A second request with the id of a running one replaces it. */
  #register(options: BackendSrvRequest): AbortController {
    const abort = new AbortController();
    options.abortSignal?.addEventListener('abort', () => abort.abort());
    if (options.requestId) {
      this.#running.get(options.requestId)?.abort();
      this.#running.set(options.requestId, abort);
    }
    return abort;
  }

  async #send<T>(options: BackendSrvRequest, signal: AbortSignal): Promise<FetchResponse<T>> {
    let answer: Response;
    try {
      answer = await fetch(requestAddress(options), requestInit(options, signal));
    } catch (cause) {
      throw this.#unanswered(options, signal, cause);
    }
    const data = await readBody(answer, options.responseType);
    const { status, statusText, ok, headers, redirected, type, url } = answer;
    if (!ok) {
      const failure: FetchError = { status, statusText, data: failureData(data, statusText), config: options };
      announceFailure(options, failure);
      throw failure;
    }
    announceSuccess(options, data);
    return { data, status, statusText, ok, headers, redirected, type, url, config: options };
  }

  #unanswered(options: BackendSrvRequest, signal: AbortSignal, cause: unknown): FetchError {
    if (signal.aborted) {
      return { status: -1, statusText: 'Request was aborted', cancelled: true, data: null, config: options };
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    const failure: FetchError = { status: 500, statusText: message, message, data: { message }, config: options };
    announceFailure(options, failure);
    return failure;
  }
}

/** A failure's data always has a message, as plugins expect it from Grafana. */
function failureData(data: unknown, statusText: string): unknown {
  if (typeof data === 'string') {
    return { message: data || statusText, error: statusText, response: data };
  }
  if (typeof data === 'object' && data !== null && !('message' in data) && 'error' in data) {
    return { ...data, message: data.error };
  }
  return data ?? { message: statusText };
}
