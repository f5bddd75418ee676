import { z } from 'zod';

/** The days on which customers do not work. */
export const calendarSchema = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  /** Weekdays that are off, such as SA; missing means Saturday and Sunday. */
  weekend: z.array(z.string()).nullish(),
  /** A set of holidays, such as IT or IT-BZ. */
  holidays: z.string().optional(),
  /** The day of the town's saint, as MM-DD. */
  patron: z.string().optional(),
  closures: z.array(z.looseObject({ from: z.string(), to: z.string(), name: z.string().optional() })).nullish(),
  /** Days that count as working whatever the rest says. */
  workingDays: z.array(z.string()).nullish(),
});

export type Calendar = z.infer<typeof calendarSchema>;

/** A calendar as it is kept; `version` is 0 where it comes from a file. */
export const knownCalendarSchema = calendarSchema.extend({
  version: z.number().catch(0),
  /** The name of the file that provisions it, or null. */
  provisioned: z.string().nullable().catch(null),
});

export type KnownCalendar = z.infer<typeof knownCalendarSchema>;

/** The calendar alone, as it is saved. */
export function plainCalendar({ version: _, provisioned: __, ...calendar }: KnownCalendar): Calendar {
  return calendar;
}
