import { z } from 'zod';
import { FEEDBACK, ticketRefSchema } from '../acts/ReviewAct';
import { evidenceSchema, FINDING_RULES, FINDING_STATES } from '../findings/Finding';

const text = z.string();
const moment = z.number();

/** An item as it stood when the review was closed. No names of people: who acknowledged is no matter of a report. */
const snapshotItemSchema = z.object({
  ...{
    id: text,
    kind: z.enum(['episode', 'ticket', 'check', 'annotation']),
    customer: text,
    service: text,
    title: text,
  },
  ...{ severity: text, from: moment, to: moment.nullable(), firings: z.number(), isFlapping: z.boolean() },
  ...{ isSilenced: z.boolean(), isMonitoring: z.boolean(), symptoms: z.number(), isClosed: z.boolean() },
  /** Null where nobody has. */
  acknowledged: moment.nullable(),
  /** Tickets whose link counts; of a ticket, itself; of a check, the one named with it, without a connection. */
  tickets: z.array(ticketRefSchema),
  /** The entry's title, or its id where it is gone; '' for none. */
  entry: text,
  feedback: z.enum(['', ...FEEDBACK]),
});
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

/** A figure; what counts is told by places in the snapshot's list of ids, since many figures tell of the same items. */
const snapshotFigureSchema = z.object({
  ...{ id: text, value: z.number().nullable(), n: z.number(), unknown: z.number() },
  ...{ of: z.array(z.number()), items: z.array(z.number()) },
});

const snapshotFindingSchema = z.object({
  ...{ id: text, pattern: text, rule: z.enum(FINDING_RULES), reason: text, customer: text, title: text },
  ...{
    state: z.enum(FINDING_STATES),
    owner: text,
    due: text,
    isOverdue: z.boolean(),
    ticket: ticketRefSchema.nullable(),
  },
  /** What was said with the last decision. */
  note: text,
  evidence: z.array(evidenceSchema),
});
export type SnapshotFinding = z.infer<typeof snapshotFindingSchema>;

/** What is frozen when a review is closed; times are milliseconds since 1970. */
export const reviewSnapshotSchema = z.object({
  schema: z.literal(1),
  ...{ customer: text, customerName: text, from: moment, to: moment, zone: text, title: text, made: moment },
  /** Sources that were not there, or not all of them, and since when the others were read. */
  ...{ missing: z.array(z.enum(['history', 'tickets', 'checks', 'annotations'])), readFrom: moment },
  /** When the alert history begins, where that is after `readFrom`. */
  historyFrom: moment.optional(),
  ids: z.array(text),
  items: z.array(snapshotItemSchema),
  figures: z.array(snapshotFigureSchema),
  findings: z.array(snapshotFindingSchema),
  /** How many findings there was no room for. */
  left: z.number(),
});
export type ReviewSnapshot = z.infer<typeof reviewSnapshotSchema>;
