import { z } from 'zod';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.object({ yaml: z.string() });

/** The document of the caller's checklists, as it can be imported or provisioned. */
export async function exportChecklists(
  uid: string,
  customers: readonly string[],
  signal?: AbortSignal
): Promise<string> {
  const url = resourceUrl(uid, 'checklists', 'export');
  return (await request({ url, params: { customers }, answer, signal })).yaml;
}
