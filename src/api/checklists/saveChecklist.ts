import type { Checklist } from '../../domain/checklists/Checklist';
import { knownChecklistSchema, type KnownChecklist } from '../../domain/checklists/KnownChecklist';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/**
 * Keeps a new version of a checklist, for the rounds that start from now on. `seenVersion` is the one on which the change
 * builds, 0 for a new checklist; status 409 where somebody else has saved since.
 */
export function saveChecklist(uid: string, checklist: Checklist, seenVersion: number): Promise<KnownChecklist> {
  const url = resourceUrl(uid, 'checklists', checklist.id);
  return request({ url, method: 'PUT', body: { checklist, seenVersion }, answer: knownChecklistSchema });
}
