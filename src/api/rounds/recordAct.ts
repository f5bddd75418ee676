import { z } from 'zod';
import { Failure } from '../../domain/Failure';
import { bulkBody, entryBody, type Waiting } from '../../domain/rounds/outbox';
import { ActRefused } from '../../domain/rounds/ActRefused';
import { roundSchema, type WholeRound } from '../../domain/rounds/roundSchema';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const recordedSchema = z.object({ status: roundSchema });

/** Says in its body why it was refused, and how the round stands. */
const refusedSchema = z.object({
  data: z.object({
    error: z.string().catch(''),
    code: z.string().catch(''),
    status: roundSchema.optional().catch(undefined),
  }),
});

/** Only these are verdicts about the act; anything else may be another one's fault and pass. */
const VERDICTS: readonly number[] = [400, 403, 404, 409, 413, 422];

function toRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof Failure) || !VERDICTS.includes(thrown.status)) {
    return thrown;
  }
  const body = refusedSchema.safeParse(thrown.cause).data?.data;
  return new ActRefused(body?.code ?? '', thrown.message || (body?.error ?? ''), body?.status, thrown);
}

/**
 * Records an act and answers how its round stands after it. Sent again with the same request it is not recorded again.
 * Throws ActRefused where the server said no, and Failure where it is not known whether it was recorded.
 */
export async function recordAct(uid: string, { kind, request: id, act }: Waiting): Promise<WholeRound> {
  const { checklist, slot, date } = act.round;
  const url = resourceUrl(uid, 'rounds', checklist, slot, date, kind === 'one' ? 'entries' : 'bulk');
  const body = 'checks' in act ? bulkBody(id, act) : entryBody(id, act);
  try {
    return (await request({ url, method: 'POST', body, answer: recordedSchema })).status;
  } catch (thrown) {
    throw toRefusal(thrown);
  }
}
