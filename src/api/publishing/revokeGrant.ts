import { grantSchema, type Grant } from '../../domain/publishing/Grant';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Ends a grant for good; once more changes nothing. */
export function revokeGrant(uid: string, id: string): Promise<Grant> {
  return request({ url: resourceUrl(uid, 'grants', id, 'revoke'), method: 'POST', body: {}, answer: grantSchema });
}
