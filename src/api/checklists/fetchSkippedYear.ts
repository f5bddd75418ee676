import { skippedYearSchema, type SkippedYear } from '../../domain/checklists/Occurrence';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What the calendar takes away from a checklist in a year, or moves. */
export function fetchSkippedYear(uid: string, id: string, year: number, signal?: AbortSignal): Promise<SkippedYear> {
  const url = resourceUrl(uid, 'checklists', id, 'year');
  return request({ url, params: { year: String(year) }, answer: skippedYearSchema, signal });
}
