import type { BackendSrvRequest, FetchError } from '@grafana/runtime';
import { notify } from './notify.ts';
import { isLocal } from './requestAddress.ts';

const handledWithinMs = 50;

function messageOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string'
    ? data.message
    : '';
}

/** A toast for a failed request, unless the caller forbade it or marks the failure as handled within 50 ms. */
export function announceFailure(options: BackendSrvRequest, failure: FetchError): void {
  const isQuery = /\/api\/(ds|datasources)\//.test(options.url) && options.url.includes('query');
  const wanted = options.showErrorAlert ?? (isLocal(options.url) && !isQuery);
  if (!wanted) {
    return;
  }
  setTimeout(() => {
    if (!failure.isHandled) {
      notify(
        failure.status < 500 ? 'warning' : 'error',
        messageOf(failure.data) || failure.statusText || 'Request failed'
      );
    }
  }, handledWithinMs);
}

/** A toast for a change that the host answers with a message. */
export function announceSuccess(options: BackendSrvRequest, data: unknown): void {
  const isChange = options.method !== undefined && options.method !== 'GET';
  const message = messageOf(data);
  if (isChange && message && options.showSuccessAlert !== false && !options.url.includes('/api/ds/query')) {
    notify('success', message);
  }
}
