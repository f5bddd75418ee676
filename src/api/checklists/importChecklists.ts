import { importOutcomeSchema, type ImportOutcome } from '../../domain/checklists/ImportOutcome';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Keeps a whole document, all of it or nothing; a dry run says what that would change and changes nothing. */
export function importChecklists(uid: string, yaml: string, dryRun: boolean): Promise<ImportOutcome> {
  const url = resourceUrl(uid, 'checklists', 'import');
  return request({ url, method: 'POST', body: { yaml, dryRun }, answer: importOutcomeSchema });
}
