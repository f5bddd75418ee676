import { z } from 'zod';
import { occurrenceSchema, type Occurrence } from '../../domain/checklists/Occurrence';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ occurrences: z.array(occurrenceSchema) });

/** The next occurrences of a checklist as it is kept, days off among them. */
export async function listOccurrences(
  uid: string,
  id: string,
  count: number,
  signal?: AbortSignal
): Promise<Occurrence[]> {
  const url = resourceUrl(uid, 'checklists', id, 'occurrences');
  return (await request({ url, params: { count: String(count) }, answer, signal })).occurrences;
}
