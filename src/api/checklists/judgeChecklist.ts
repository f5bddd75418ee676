import type { Checklist } from '../../domain/checklists/Checklist';
import { judgementSchema, type Judgement } from '../../domain/checklists/Judgement';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What would be wrong with a checklist and when its rounds would be due; saves nothing. */
export function judgeChecklist(uid: string, checklist: Checklist, signal?: AbortSignal): Promise<Judgement> {
  const body = { document: { version: 1, checklists: [checklist] } };
  return request({
    url: resourceUrl(uid, 'checklists', 'check'),
    method: 'POST',
    body,
    answer: judgementSchema,
    signal,
  });
}
