import { grantSchema, type Grant } from '../../domain/publishing/Grant';
import type { NewGrant } from '../../domain/publishing/NewGrant';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Lets public dashboards that name the new grant show one customer. */
export function makeGrant(uid: string, body: NewGrant): Promise<Grant> {
  return request({ url: resourceUrl(uid, 'grants'), method: 'POST', body, answer: grantSchema });
}
