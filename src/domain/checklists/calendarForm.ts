import { z } from 'zod';
import type { Calendar } from './Calendar';
import { fault } from './FormFault';
import { isWeekday, WEEKDAYS } from './weekdays';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
const MONTH_DAY = /^(\d{2}-\d{2})?$/;

const day = z.string().regex(DAY, fault('day'));

/** A calendar as its form holds it. */
export const calendarFormSchema = z.object({
  id: z.string().regex(ID, fault('id')),
  title: z.string(),
  weekend: z.array(z.enum(WEEKDAYS)),
  holidays: z.string(),
  patron: z.string().trim().regex(MONTH_DAY, fault('month-day')),
  closures: z.array(
    z
      .object({ from: day, to: day, name: z.string() })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: fault('order') })
  ),
  workingDays: z.array(day),
});

export type CalendarForm = z.infer<typeof calendarFormSchema>;

export function calendarToForm(calendar: Calendar): CalendarForm {
  return {
    id: calendar.id,
    title: calendar.title ?? '',
    weekend: (calendar.weekend ?? ['SA', 'SU']).filter(isWeekday),
    holidays: calendar.holidays ?? '',
    patron: calendar.patron ?? '',
    closures: (calendar.closures ?? []).map(({ from, to, name }) => ({ from, to, name: name ?? '' })),
    workingDays: calendar.workingDays ?? [],
  };
}

/** The calendar as it is saved; what is not in the form stays as it was in `before`. */
export function formToCalendar(form: CalendarForm, before?: Calendar): Calendar {
  const weekend = WEEKDAYS.filter((name) => form.weekend.includes(name));
  return {
    ...before,
    id: form.id,
    title: form.title.trim() || undefined,
    // No day at all must be said: a missing list means Saturday and Sunday.
    weekend: weekend.join() === 'SA,SU' ? undefined : weekend,
    holidays: form.holidays || undefined,
    patron: form.patron.trim() || undefined,
    closures: form.closures.length > 0 ? form.closures.map((one) => ({ ...one, name: one.name.trim() })) : undefined,
    workingDays: form.workingDays.length > 0 ? [...form.workingDays].sort() : undefined,
  };
}
