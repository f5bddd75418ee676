import { z } from 'zod';
import { checklistVersionSchema, type ChecklistVersion } from '../../domain/checklists/KnownChecklist';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ versions: z.array(checklistVersionSchema) });

/** Every version of a checklist, the newest first. */
export async function listChecklistVersions(
  uid: string,
  id: string,
  signal?: AbortSignal
): Promise<ChecklistVersion[]> {
  return (await request({ url: resourceUrl(uid, 'checklists', id, 'versions'), answer, signal })).versions;
}
