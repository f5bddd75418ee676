import { z } from 'zod';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ id: z.string() });

/** Ends a calendar; one that a checklist still follows is refused with the names of those. */
export async function retireCalendar(uid: string, id: string, seenVersion: number): Promise<void> {
  await request({ url: resourceUrl(uid, 'calendars', id, 'retire'), method: 'POST', body: { seenVersion }, answer });
}
