import { z } from 'zod';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ id: z.string() });

/** Ends a template: it is offered no more; what was copied from it stays. */
export async function retireTemplate(uid: string, id: string, seenVersion: number): Promise<void> {
  await request({ url: resourceUrl(uid, 'templates', id, 'retire'), method: 'POST', body: { seenVersion }, answer });
}
