import { z } from 'zod';
import { readHealth, type Health } from '../../domain/status/Health';
import { Failure } from '../../domain/Failure';
import { request } from '../request';

const refusedSchema = z.object({ data: z.object({ status: z.string(), message: z.string() }).loose() });

/**
 * Runs "Save & test" for a data source. Not working is an answer, which Grafana sends with an error status;
 * only a call that brought no answer throws.
 */
export async function checkHealth(uid: string, signal?: AbortSignal): Promise<Health> {
  const url = `/api/datasources/uid/${encodeURIComponent(uid)}/health`;
  try {
    return readHealth(await request({ url, answer: z.unknown(), signal }));
  } catch (thrown) {
    const refused = refusedSchema.safeParse(thrown instanceof Failure ? thrown.cause : undefined);
    if (refused.success) {
      return readHealth(refused.data.data);
    }
    throw thrown;
  }
}
