import { z } from 'zod';
import { OVERDUE_POLICIES, type Slot } from './Checklist';
import { fault } from './FormFault';
import { readRepeat, REPEATS, writeRepeat } from './repeat';
import { readSpan } from './readSpan';
import { readWallTime } from './readWallTime';
import { WEEKDAYS } from './weekdays';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const wallTime = z.string().refine((text) => readWallTime(text) !== undefined, fault('time'));
const span = z.string().refine((text) => readSpan(text) !== undefined, fault('span'));

/** When a checklist is to be done, as its form holds it. */
export const slotFormSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    repeat: z.enum(REPEATS),
    days: z.array(z.enum(WEEKDAYS)),
    monthDay: z.string(),
    rule: z.string(),
    anchor: z.string().regex(DAY, fault('day')),
    start: wallTime,
    end: wallTime,
    grace: span,
    opensEarly: span,
    overdue: z.enum(OVERDUE_POLICIES),
  })
  .refine(({ repeat, days }) => repeat !== 'weekly' || days.length > 0, { path: ['days'], error: fault('days') })
  .refine(({ repeat, rule }) => repeat !== 'rule' || rule.trim() !== '', { path: ['rule'], error: fault('required') });

export type SlotForm = z.infer<typeof slotFormSchema>;

/** The slot that a form begins with; `today` is the customer's day. */
export function newSlot(id: string, today: string): SlotForm {
  return {
    id,
    title: '',
    repeat: 'weekdays',
    days: ['MO'],
    monthDay: '1',
    rule: '',
    anchor: today,
    start: '06:30',
    end: '07:30',
    grace: '30m',
    opensEarly: '',
    overdue: 'expire',
  };
}

export function slotToForm(slot: Slot): SlotForm {
  return {
    id: slot.id,
    title: slot.title ?? '',
    ...readRepeat(slot.dates),
    anchor: slot.anchor,
    start: slot.start,
    end: slot.end,
    grace: readSpan(slot.grace ?? '') ?? '',
    opensEarly: readSpan(slot.opensEarly ?? '') ?? '',
    overdue: slot.overdue ?? 'expire',
  };
}

/** The slot as it is saved; what is not in the form stays as it was in `before`. Times that cannot be read stay as typed. */
export function formToSlot(form: SlotForm, before?: Slot): Slot {
  return {
    ...before,
    id: form.id,
    title: form.title.trim() || undefined,
    dates: writeRepeat(form),
    anchor: form.anchor,
    start: readWallTime(form.start) ?? form.start,
    end: readWallTime(form.end) ?? form.end,
    grace: (readSpan(form.grace) ?? form.grace) || undefined,
    opensEarly: (readSpan(form.opensEarly) ?? form.opensEarly) || undefined,
    overdue: form.overdue === 'expire' ? undefined : form.overdue,
  };
}
