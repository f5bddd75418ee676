import { urlUtil } from '@grafana/data';
import type { BackendSrvRequest } from '@grafana/runtime';

/** The address of a request: paths are of this host, with or without a leading slash; params join the query. */
export function requestAddress({ url, params }: Pick<BackendSrvRequest, 'url' | 'params'>): string {
  const address = isLocal(url) && !url.startsWith('/') ? `/${url}` : url;
  const query = urlUtil.serializeParams(params ?? {});
  if (!query) {
    return address;
  }
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** True for a path, false for an address with a scheme. */
export function isLocal(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url);
}
