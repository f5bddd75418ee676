import { z } from 'zod';
import { ticketRefSchema } from '../acts/ReviewAct';

export const FINDING_RULES = ['a', 'b', 'c'] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** What exactly made a rule raise it. */
export const FINDING_REASONS = [
  // a: the resolution is not in the playbook
  ...['no-entry', 'missing-step', 'wrong-entry', 'resolved-without-entry', 'check-without-entry'],
  // b: monitorable, not monitored
  ...['ticket-without-alert', 'check-without-alert', 'customer-first', 'annotation-without-alert', 'not-evaluated'],
  // c: can be solved for good
  ...['recurring', 'same-step', 'flapping', 'workaround-again'],
] as const;

const text = z.string();

/** One thing that speaks for a finding. */
export const evidenceSchema = z.object({
  /** The item's id. */
  item: text,
  /** Milliseconds since 1970. */
  at: z.number(),
  text,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What could be done, filled in as far as it is known; a draft that a person finishes. */
export const proposalSchema = z.discriminatedUnion('kind', [
  /** `entry` is the id of the one to change; '' for a new one. `steps` is Markdown. */
  z.object({
    kind: z.literal('entry'),
    ...{ entry: text, title: text, matchers: text, customer: text, severity: text, steps: text },
  }),
  z.object({
    kind: z.literal('alert-rule'),
    ...{ title: text, labels: z.record(text, text), annotations: z.record(text, text), condition: text },
  }),
  z.object({ kind: z.literal('check'), title: text, customer: text, instructions: text }),
  z.object({ kind: z.literal('problem'), title: text, customer: text, description: text }),
]);
export type Proposal = z.infer<typeof proposalSchema>;

/** What a rule says; the same pattern is the same finding, however often it is raised. */
export const raisedFindingSchema = z.object({
  /** Of rule, customer and what recurs; at most 200 characters. */
  pattern: text,
  rule: z.enum(FINDING_RULES),
  reason: text,
  customer: text,
  title: text,
  /** Newest first, at most 50. */
  evidence: z.array(evidenceSchema),
  proposals: z.array(proposalSchema),
});
export type RaisedFinding = z.infer<typeof raisedFindingSchema>;

export const FINDING_STATES = ['open', 'accepted', 'deferred', 'dismissed', 'done', 'held', 'came_back'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A decision about a finding; dates are YYYY-MM-DD. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), owner: text, due: text, ticket: ticketRefSchema.nullable(), note: text }),
  /** Not raised again before `until`. */
  z.object({ kind: z.literal('dismiss'), reason: text, until: text }),
  z.object({ kind: z.literal('defer'), until: text, note: text }),
  z.object({ kind: z.literal('done'), note: text }),
  z.object({ kind: z.literal('reopen'), note: text }),
  /** The effect check, 30 days after `done`. */
  z.object({ kind: z.literal('held'), note: text }),
  z.object({ kind: z.literal('came_back'), note: text }),
]);
export type Decision = z.infer<typeof decisionSchema>;

export const findingActSchema = z.object({
  number: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  by: z.object({ uid: text, name: text }),
  /** `raised` and `seen` come from a rule: for the first time, and again. */
  decision: z.union([decisionSchema, z.object({ kind: z.enum(['raised', 'seen']) })]),
});
export type FindingAct = z.infer<typeof findingActSchema>;

/** A finding as the store has it. What state it is in, the back end says. */
export const findingSchema = raisedFindingSchema.extend({
  id: text,
  state: z.enum(FINDING_STATES),
  /** Milliseconds since 1970: first raised, and last seen by a rule. */
  raised: z.number(),
  seen: z.number(),
  owner: text,
  due: text,
  isOverdue: z.boolean(),
  ticket: ticketRefSchema.nullable(),
  /** Number of the last act, which a decision names so that it does not overrule another one unseen. */
  last: z.number(),
  history: z.array(findingActSchema),
});
export type Finding = z.infer<typeof findingSchema>;
