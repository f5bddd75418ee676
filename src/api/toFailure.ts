import { z } from 'zod';
import { Failure, type FailureKind } from '../domain/Failure';

const MAX_SENTENCE = 500;

const failureSchema = z.object({
  status: z.number().catch(0),
  data: z
    .object({ error: z.string().optional().catch(undefined), message: z.string().optional().catch(undefined) })
    .catch({}),
});

function kindOf(status: number): FailureKind {
  switch (status) {
    case 0:
      return 'unreachable';
    case 401:
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    default:
      return status < 500 ? 'refused' : 'failed';
  }
}

/** Turns whatever `getBackendSrv` threw into a Failure; our own errors pass unchanged. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) {
    return thrown;
  }
  const parsed = failureSchema.safeParse(thrown);
  const status = parsed.success ? parsed.data.status : 0;
  // Where no answer came, the words are the browser's own ("Failed to fetch").
  const sentence = parsed.success && status !== 0 ? (parsed.data.data.error ?? parsed.data.data.message ?? '') : '';
  return new Failure(kindOf(status), status, sentence.slice(0, MAX_SENTENCE), thrown);
}
