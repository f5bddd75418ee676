import { z } from 'zod';
import { DAY_OFF_POLICIES, type Checklist } from './Checklist';
import { checkFormSchema, checkToForm, formToCheck, newCheck } from './checkForm';
import { fault } from './FormFault';
import { makeId } from './makeId';
import { formToSlot, newSlot, slotFormSchema, slotToForm } from './slotForm';

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** A checklist as its editor holds it. */
export const checklistFormSchema = z
  .object({
    /** Empty for a new one: it is made of customer and title. */
    id: z.string().refine((id) => id === '' || ID.test(id), fault('id')),
    customer: z.string().min(1, fault('required')),
    title: z.string().trim().min(1, fault('required')),
    about: z.string(),
    zone: z.string(),
    calendar: z.string(),
    dayOff: z.enum(DAY_OFF_POLICIES),
    signOff: z.boolean(),
    shadow: z.boolean(),
    paused: z.boolean(),
    slots: z.array(slotFormSchema).min(1, fault('slots')),
    checks: z.array(checkFormSchema),
    /** What is typed in the line that adds a check; it is saved too, so that nobody loses it. */
    newCheck: z.string(),
  })
  .refine(({ checks, newCheck }) => checks.length > 0 || newCheck.trim() !== '', {
    path: ['newCheck'],
    error: fault('checks'),
    // Said together with all else that is missing.
    when: ({ value }) => value !== undefined,
  });

export type ChecklistForm = z.infer<typeof checklistFormSchema>;

/** What a new checklist begins with; `today` is the customer's day. */
export function newChecklistForm(customer: string, today: string): ChecklistForm {
  return {
    ...checklistToForm({ id: '', customer, title: '' }),
    slots: [newSlot('slot-1', today)],
  };
}

export function checklistToForm(checklist: Checklist): ChecklistForm {
  return {
    id: checklist.id,
    customer: checklist.customer,
    title: checklist.title,
    about: checklist.about ?? '',
    zone: checklist.zone ?? '',
    calendar: checklist.calendar ?? '',
    dayOff: checklist.dayOff ?? 'skip',
    signOff: checklist.signOff ?? false,
    shadow: checklist.shadow ?? false,
    paused: checklist.paused ?? false,
    slots: (checklist.slots ?? []).map(slotToForm),
    checks: (checklist.checks ?? []).map(checkToForm),
    newCheck: '',
  };
}

/** The id that a form has or would get; `taken` are those of other checklists. */
export function checklistId(
  { id, customer, title }: Pick<ChecklistForm, 'id' | 'customer' | 'title'>,
  taken: readonly string[]
): string {
  return id === '' ? makeId(`${customer} ${title}`, taken, 'checklist') : id;
}

/** The checklist as it is saved, under `id`; what is not in the form stays as it was in `before`. */
export function formToChecklist(form: ChecklistForm, id: string, before?: Checklist): Checklist {
  const taken = form.checks.map((check) => check.id).filter((known) => known !== '');
  const slotIds = form.slots.map((slot) => slot.id);
  const added = form.newCheck.trim() === '' ? [] : [newCheck(form.newCheck)];
  const checks = [...form.checks, ...added].map((check) => {
    const checkId = check.id || makeId(check.title, taken, 'check');
    taken.push(checkId);
    const slots = check.slots.filter((slot) => slotIds.includes(slot));
    return formToCheck(
      { ...check, slots },
      checkId,
      before?.checks?.find((one) => one.id === checkId)
    );
  });
  return {
    ...before,
    id,
    customer: form.customer,
    title: form.title.trim(),
    about: form.about.trim() || undefined,
    zone: form.zone.trim() || undefined,
    calendar: form.calendar || undefined,
    dayOff: form.dayOff === 'skip' ? undefined : form.dayOff,
    signOff: form.signOff || undefined,
    shadow: form.shadow || undefined,
    paused: form.paused || undefined,
    slots: form.slots.map((slot) =>
      formToSlot(
        slot,
        before?.slots?.find((one) => one.id === slot.id)
      )
    ),
    checks,
  };
}
