import { z } from 'zod';
import { customerSchema } from '../status/Customer';
import { checklistSchema } from './Checklist';
import { calendarSchema, knownCalendarSchema } from './Calendar';
import { occurrenceSchema } from './Occurrence';

const actSchema = z.object({ at: z.string(), by: z.string().catch('') });

/** One version of a checklist with all that its rounds depend on; it never changes once it is kept. */
export const definitionSchema = z.object({
  checklist: checklistSchema,
  /** A copy: a calendar that changes makes a new version. */
  calendar: calendarSchema.partial().optional(),
  zone: z.string(),
  version: z.number(),
  from: z.string(),
  retired: z.boolean().optional(),
});

export type Definition = z.infer<typeof definitionSchema>;

/** A checklist as a list shows it; `definition` is there for those who look after the customer. */
export const knownChecklistSchema = z.object({
  id: z.string(),
  customer: customerSchema,
  title: z.string(),
  about: z.string().catch(''),
  definition: definitionSchema.optional(),
  /** The name of the file that provisions it, or null. */
  provisioned: z.string().nullable().catch(null),
  mayDefine: z.boolean().catch(false),
  saved: actSchema.optional(),
  next: z.array(occurrenceSchema).nullish(),
});

export type KnownChecklist = z.infer<typeof knownChecklistSchema>;

/** All that is in force, for the customers that the caller may see. */
export const knownChecklistsSchema = z.object({
  checklists: z.array(knownChecklistSchema),
  calendars: z.array(knownCalendarSchema).catch([]),
  /** What is wrong with provisioned files; for Admins. */
  problems: z.array(z.object({ file: z.string(), path: z.string(), message: z.string() })).catch([]),
  /** What a calendar can name as its holidays, and whose table that is. */
  holidaySets: z.array(z.string()).catch([]),
  holidaySource: z.string().catch(''),
});

export type KnownChecklists = z.infer<typeof knownChecklistsSchema>;

export const checklistVersionSchema = definitionSchema.extend({
  provisioned: z.string().nullable().catch(null),
  saved: actSchema,
});

/** A version in the history of a checklist. */
export type ChecklistVersion = z.infer<typeof checklistVersionSchema>;
