import { checklistVersionSchema, type ChecklistVersion } from '../../domain/checklists/KnownChecklist';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Ends a checklist: no further round starts. */
export function retireChecklist(uid: string, id: string, seenVersion: number): Promise<ChecklistVersion> {
  const url = resourceUrl(uid, 'checklists', id, 'retire');
  return request({ url, method: 'POST', body: { seenVersion }, answer: checklistVersionSchema });
}
