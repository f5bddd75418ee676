import { z } from 'zod';

/** What a responder says of an entry that he used, in one click. */
export const FEEDBACK = ['worked', 'with_changes', 'missing_step', 'wrong_entry', 'not_needed'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** A ticket by its connection's id and its key. */
export const ticketRefSchema = z.object({ connection: z.string(), key: z.string() });
export type TicketRef = z.infer<typeof ticketRefSchema>;

const text = z.string();

/**
 * What a person did about an item of the review; of each kind, what it says. Texts are at most 2,000 characters, the
 * back end refuses more.
 */
export const deedSchema = z.discriminatedUnion('kind', [
  /** `until` is in milliseconds since 1970; `severity` is the one that was acknowledged: a worse one ends it unless sticky. */
  z.object({ kind: z.literal('ack'), comment: text, until: z.number(), severity: text, sticky: z.boolean() }),
  z.object({ kind: z.literal('unack') }),
  /** `entry` is a playbook entry's id; '' where there was none. */
  z.object({ kind: z.literal('feedback'), entry: text, verdict: z.enum(FEEDBACK), note: text }),
  /** Takes the feedback back, as if none had been given. */
  z.object({ kind: z.literal('unfeedback') }),
  z.object({ kind: z.literal('pin'), entry: text }),
  z.object({ kind: z.literal('unpin') }),
  /** Which entry the episode had when it was first looked at; '' for none. Only the first one counts, for ever. */
  z.object({ kind: z.literal('match'), entry: text, by: text }),
  /** A step of an entry was ticked; `step` is its text, shortened. */
  z.object({ kind: z.literal('use'), entry: text, step: text }),
  z.object({ kind: z.literal('link'), ticket: ticketRefSchema, method: z.enum(['hand', 'confirmed', 'opened']) }),
  z.object({ kind: z.literal('unlink'), ticket: ticketRefSchema }),
  /** Takes the episode out of its group, for good. */
  z.object({ kind: z.literal('split') }),
  /** Makes the episode a symptom of another item's cause. */
  z.object({ kind: z.literal('merge'), into: text }),
  /** Whether there is anything that monitoring could have seen. */
  z.object({ kind: z.literal('cause'), technical: z.boolean() }),
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('close'), note: text }),
  z.object({ kind: z.literal('reopen') }),
]);
export type Deed = z.infer<typeof deedSchema>;
export type DeedKind = Deed['kind'];

/** A deed as it is kept: never changed, in the order of its numbers. */
export const reviewActSchema = z.object({
  number: z.number(),
  /** Milliseconds since 1970, of the server's clock. */
  at: z.number(),
  by: z.object({ uid: text, name: text }),
  customer: text,
  /** The item's id. */
  item: text,
  deed: deedSchema,
});
export type ReviewAct = z.infer<typeof reviewActSchema>;
