import { checkedSetupSchema, type CheckedSetup } from '../../domain/setup/LoadedSetup';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Has a document checked without storing it; gives its problems, and the document as YAML. */
export function checkSetup(uid: string, document: unknown, signal?: AbortSignal): Promise<CheckedSetup> {
  const url = resourceUrl(uid, 'setup', 'check');
  return request({ url, method: 'POST', body: { document }, answer: checkedSetupSchema, signal });
}
