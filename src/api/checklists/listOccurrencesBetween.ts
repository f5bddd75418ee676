import { z } from 'zod';
import { occurrenceSchema, type Occurrence } from '../../domain/checklists/Occurrence';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ occurrences: z.array(occurrenceSchema) });

interface Days {
  /** The customer's days, such as 2027-01-01, both included and at most 400 apart. */
  from: string;
  to: string;
}

/** The occurrences of a checklist on these days, days off among them. */
export async function listOccurrencesBetween(
  uid: string,
  id: string,
  params: Days,
  signal?: AbortSignal
): Promise<Occurrence[]> {
  const url = resourceUrl(uid, 'checklists', id, 'occurrences');
  return (await request({ url, params: { ...params }, answer, signal })).occurrences;
}
