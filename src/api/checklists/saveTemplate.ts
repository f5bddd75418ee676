import { templateSchema, type NewTemplate, type Template } from '../../domain/checklists/Template';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Keeps a new template, from which checklists can be copied. */
export function saveTemplate(uid: string, template: NewTemplate): Promise<Template> {
  const url = resourceUrl(uid, 'templates', template.id);
  return request({ url, method: 'PUT', body: { template, seenVersion: 0 }, answer: templateSchema });
}
