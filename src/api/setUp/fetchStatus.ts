import { setupStatusSchema, type SetupStatus } from '../../domain/status/SetupStatus';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What is set up, as far as the caller may know. */
export function fetchStatus(uid: string, signal?: AbortSignal): Promise<SetupStatus> {
  return request({ url: resourceUrl(uid, 'status'), answer: setupStatusSchema, signal });
}
