import { z } from 'zod';

/** Why an entry was taken, the strongest first; '' where there is none. A catch-all never counts as coverage. */
export const MATCH_REASONS = ['pinned', 'named', 'rule', 'matchers', 'catchall', ''] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A list that Go may leave out or send as null. */
const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

const playbookMatchSchema = z.object({
  /** A target's id. */
  target: z.string(),
  /** The entry that wins; '' where none matches. */
  entry: z.string().catch(''),
  by: z.enum(MATCH_REASONS).catch(''),
  /** Why this one, in a sentence. */
  why: z.string().catch(''),
  /** Which of the entry's matcher sets won; -1 or anything where none did. */
  set: z.number().catch(-1),
  /** Other entries that match, the best first; not more than some twenty. */
  also: texts,
  /** Entries that tie at the top, the shown one among them; empty where there is no tie. */
  conflict: texts,
});

const judgedEntrySchema = z.object({
  id: z.string(),
  /** What is wrong with its matchers, with the place; '' where nothing is. */
  problem: z.string().catch(''),
  catchAll: z.boolean().catch(false),
  specificity: z.number().catch(0),
  /** For how many of the targets it is an entry at all, and for how many the first one. */
  fits: z.number().optional().catch(undefined),
  first: z.number().optional().catch(undefined),
});

export const matchAnswerSchema = z.object({
  entries: z
    .array(judgedEntrySchema)
    .nullish()
    .transform((list) => list ?? []),
  matches: z
    .array(playbookMatchSchema)
    .nullish()
    .transform((list) => list ?? []),
});

/** What was found for one target. */
export type PlaybookMatch = z.infer<typeof playbookMatchSchema>;
/** What is to say about an entry whatever it is matched against. */
export type JudgedEntry = z.infer<typeof judgedEntrySchema>;
export type MatchAnswer = z.infer<typeof matchAnswerSchema>;
