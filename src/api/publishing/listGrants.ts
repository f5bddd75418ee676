import { publishingSchema, type Publishing } from '../../domain/publishing/Grant';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** The grants that the caller may see, the newest first, with what he may publish; for Editors and Admins. */
export function listGrants(uid: string, signal?: AbortSignal): Promise<Publishing> {
  return request({ url: resourceUrl(uid, 'grants'), answer: publishingSchema, signal });
}
