import { loadedSetupSchema, type LoadedSetup } from '../../domain/setup/LoadedSetup';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** The stored set-up, without secrets; for administrators. */
export function fetchSetup(uid: string, signal?: AbortSignal): Promise<LoadedSetup> {
  return request({ url: resourceUrl(uid, 'setup'), answer: loadedSetupSchema, signal });
}
