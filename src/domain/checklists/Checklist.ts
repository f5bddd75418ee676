import { z } from 'zod';
import { CHECK_KINDS } from '../vocabulary/checkKinds';
import { EVIDENCE_KINDS } from '../rounds/Proof';

/** What must be shown with an answer; "" for nothing. */
export const EVIDENCE_WISHES = ['', ...EVIDENCE_KINDS] as const;
export type EvidenceWish = (typeof EVIDENCE_WISHES)[number];

/** What happens to a round whose day is not a working day. */
export const DAY_OFF_POLICIES = ['skip', 'run', 'previous', 'next'] as const;

/** What becomes of a check that nobody did in time. */
export const OVERDUE_POLICIES = ['expire', 'carry'] as const;

// Every object is loose: a member that this release does not edit must survive an edit.
const texts = z.array(z.string()).nullish();

const slotSchema = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  /** A recurrence rule (RFC 5545) that names dates, such as FREQ=DAILY. */
  dates: z.string(),
  /** The first day, such as 2026-01-05. */
  anchor: z.string(),
  /** Wall times such as 06:30; an end at or before the start lies on the next day. */
  start: z.string(),
  end: z.string(),
  /** Spans such as 30m or 1h30m. */
  grace: z.string().optional(),
  opensEarly: z.string().optional(),
  overdue: z.enum(OVERDUE_POLICIES).optional(),
});

const evidenceSchema = z.looseObject({
  kind: z.enum(EVIDENCE_WISHES).optional(),
  required: z.boolean().optional(),
  label: z.string().optional(),
  unit: z.string().optional(),
  min: z.number().nullish(),
  max: z.number().nullish(),
});

const remedySchema = z.looseObject({
  /** Markdown. */
  steps: z.string().optional(),
  links: z.array(z.looseObject({ title: z.string(), url: z.string() })).nullish(),
  ticket: z
    .looseObject({
      type: z.string().optional(),
      title: z.string(),
      description: z.string().optional(),
      priority: z.number().optional(),
      labels: texts,
    })
    .nullish(),
});

const checkSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(CHECK_KINDS).optional(),
  impact: z.enum(['normal', 'high']).optional(),
  /** How to look, in Markdown. */
  steps: z.string().optional(),
  evidence: evidenceSchema.optional(),
  remedy: remedySchema.optional(),
  /** The slots in which it is due; none means all. */
  slots: texts,
  owner: z.string().optional(),
  signOff: z.boolean().optional(),
  alert: z
    .looseObject({
      ruleUid: z.string(),
      labels: z.record(z.string(), z.string()).nullish(),
      atEnd: z.boolean().optional(),
    })
    .optional(),
  signal: z.looseObject({ startWithin: z.string().optional() }).optional(),
  tickets: z
    .looseObject({
      states: texts,
      priorities: texts,
      types: texts,
      text: z.string().optional(),
      max: z.number().optional(),
    })
    .optional(),
});

/** What a customer's round consists of, as it is stored, imported and exported. */
export const checklistSchema = z.looseObject({
  id: z.string(),
  customer: z.string(),
  title: z.string(),
  about: z.string().optional(),
  /** An IANA zone; empty means the customer's. */
  zone: z.string().optional(),
  /** A calendar's id; empty means that every day is a working day. */
  calendar: z.string().optional(),
  dayOff: z.enum(DAY_OFF_POLICIES).optional(),
  slots: z.array(slotSchema).nullish(),
  checks: z.array(checkSchema).nullish(),
  signOff: z.boolean().optional(),
  /** A trial: shown and recorded, counted in no figure. */
  shadow: z.boolean().optional(),
  paused: z.boolean().optional(),
});

export type Checklist = z.infer<typeof checklistSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type CheckItem = z.infer<typeof checkSchema>;
