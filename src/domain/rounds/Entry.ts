import { z } from 'zod';
import { proofSchema } from './Proof';

const text = z.string().catch('');
const instant = z
  .string()
  .transform((at) => Date.parse(at))
  .refine((ms) => !Number.isNaN(ms));

/** One recorded act as its trail shows it; what the reader may not know is empty. */
export const entrySchema = z
  .object({
    act: z.string(),
    at: instant,
    severity: text,
    by: text,
    number: z.number().catch(0),
    mine: z.boolean().catch(false),
    source: text,
    claimed: instant.optional().catch(undefined),
    supersedes: z.number().catch(0),
    about: z.number().catch(0),
    reason: text,
    text,
    evidence: proofSchema.optional().catch(undefined),
    until: instant.optional().catch(undefined),
    batch: text,
    version: z.number().catch(0),
  })
  .transform(({ at, claimed, until, ...entry }) => ({ ...entry, atMs: at, claimedMs: claimed, untilMs: until }));

export type Entry = z.infer<typeof entrySchema>;

/** The numbers of the answers that a later one corrects. */
export const superseded = (trail: readonly Entry[]): ReadonlySet<number> =>
  new Set(trail.map(({ supersedes }) => supersedes).filter((number) => number !== 0));
