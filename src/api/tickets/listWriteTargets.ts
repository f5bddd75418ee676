import { writingSchema, type WriteTarget } from '../../domain/writing/WriteTarget';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Where the caller may open and change tickets. */
export async function listWriteTargets(uid: string, signal?: AbortSignal): Promise<WriteTarget[]> {
  return (await request({ url: resourceUrl(uid, 'writing'), answer: writingSchema, signal })).targets;
}
