import { z } from 'zod';
import { proofSchema } from './Proof';

/** What a person can record of a check, in the order in which it is offered. */
const CHECK_ACTS = ['done', 'problem', 'skip', 'not_applicable', 'start', 'snooze', 'sign', 'reject'] as const;

export type ActName = (typeof CHECK_ACTS)[number];

/** The acts that answer a check. */
export const ANSWERS = ['done', 'problem', 'skip', 'not_applicable'] as const satisfies readonly ActName[];

export type AnswerName = (typeof ANSWERS)[number];

export const isAnswer = (act: string): act is AnswerName => ANSWERS.some((name) => name === act);

const keySchema = z.object({ checklist: z.string(), slot: z.string(), date: z.string() });

/** One act of a person on one check, or on the whole round where `check` is empty; what the backend is sent. */
export const checkActSchema = z.object({
  round: keySchema,
  check: z.string(),
  act: z.enum(CHECK_ACTS),
  /** The number of the answer that was on the screen, 0 for none; for the whole round that of its latest entry. */
  seen: z.number(),
  /** When it was done by the person's word, RFC 3339. */
  claimed: z.string().optional(),
  reason: z.string().optional(),
  text: z.string().optional(),
  severity: z.enum(['minor', 'major', 'critical']).optional(),
  evidence: proofSchema.optional(),
  /** The end of a snooze, RFC 3339. */
  until: z.string().optional(),
});

/** Several checks of one round that are done: all of them are recorded, or none. */
export const bulkActSchema = z.object({
  round: keySchema,
  checks: z.array(z.object({ check: z.string(), seen: z.number() })).min(1),
});

export type CheckAct = z.infer<typeof checkActSchema>;
export type BulkAct = z.infer<typeof bulkActSchema>;
