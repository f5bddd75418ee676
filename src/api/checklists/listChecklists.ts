import { knownChecklistsSchema, type KnownChecklists } from '../../domain/checklists/KnownChecklist';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** The checklists in force and the calendars that they can name, for the customers that the caller may see. */
export function listChecklists(uid: string, signal?: AbortSignal): Promise<KnownChecklists> {
  return request({ url: resourceUrl(uid, 'checklists'), answer: knownChecklistsSchema, signal });
}
