import { filledTemplateSchema, type FilledTemplate } from '../../domain/checklists/Template';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

interface Wish {
  customer: string;
  parameters: Record<string, string>;
}

/** Fills a template for a customer; saves nothing. */
export function fillTemplate(uid: string, id: string, body: Wish): Promise<FilledTemplate> {
  return request({
    url: resourceUrl(uid, 'templates', id, 'preview'),
    method: 'POST',
    body,
    answer: filledTemplateSchema,
  });
}
