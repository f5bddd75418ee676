import { z } from 'zod';
import { byPlace } from '../byPlace';
import { bulkActSchema, checkActSchema, type BulkAct, type CheckAct } from './CheckAct';
import { checkId, roundId, type RoundKey } from './RoundKey';

/** Why the server did not record an act; its words. */
const refusalSchema = z.object({ code: z.string(), sentence: z.string() });

const common = {
  /** The act's own id: sent twice with it, it is recorded once. */
  request: z.string().min(8),
  /** Its place in the order of what this browser recorded; grows. */
  place: z.number(),
  /** Set where the server has refused it; then a person has to decide. */
  refusal: refusalSchema.optional(),
};

/** An act that was made and is not known to be recorded yet. */
export const waitingSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('one'), act: checkActSchema }),
  z.object({ ...common, kind: z.literal('bulk'), act: bulkActSchema }),
]);

export type Refusal = z.infer<typeof refusalSchema>;
export type Waiting = z.infer<typeof waitingSchema>;

/** The acts that wait, by the order in which they were made. */
export type Outbox = readonly Waiting[];

/** One act as text, for a place where the browser keeps texts. */
export const writeWaiting = (waiting: Waiting): string => JSON.stringify(waiting);

/** Reads what `writeWaiting` wrote; undefined for anything else, such as the text of another release. */
export function readWaiting(text: string): Waiting | undefined {
  try {
    return waitingSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const inOrder = (outbox: Outbox): Outbox => [...outbox].sort(byPlace(({ request }) => request));

/** What has to be sent next: acts go in their order, and one that was refused holds nobody up. */
export const nextToSend = (outbox: Outbox): Waiting | undefined =>
  inOrder(outbox).find(({ refusal }) => refusal === undefined);

/** How many acts wait to be sent. */
export const countUnsent = (outbox: Outbox): number => outbox.filter(({ refusal }) => refusal === undefined).length;

const parts = (waiting: Waiting): string[] =>
  waiting.kind === 'one' ? [waiting.act.check] : waiting.act.checks.map(({ check }) => check);

/** What waits for each check, by `checkId`; the latest where there are several. A round's own acts stand below its empty check. */
export function waitingByCheck(outbox: Outbox): ReadonlyMap<string, Waiting> {
  return new Map(
    inOrder(outbox).flatMap((waiting) =>
      parts(waiting).map((check) => [checkId(waiting.act.round, check), waiting] as const)
    )
  );
}

/** Whether anything of a round waits to be sent. */
export const isRoundWaiting = (outbox: Outbox, round: RoundKey): boolean =>
  outbox.some(({ act, refusal }) => refusal === undefined && roundId(act.round) === roundId(round));

/** The bodies that the two resources take. */
export const entryBody = (request: string, { round: _, ...act }: CheckAct) => ({ request, ...act });
export const bulkBody = (request: string, { checks }: BulkAct) => ({ request, act: 'done', checks });
