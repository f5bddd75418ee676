import { z } from 'zod';
import { templateSchema, type Template } from '../../domain/checklists/Template';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ templates: z.array(templateSchema).nullable() });

/** The templates that new checklists can be copied from. */
export async function listTemplates(uid: string, signal?: AbortSignal): Promise<Template[]> {
  return (await request({ url: resourceUrl(uid, 'templates'), answer, signal })).templates ?? [];
}
