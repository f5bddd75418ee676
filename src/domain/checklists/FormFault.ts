/** What can be wrong with a field of the forms for checklists; the words for it are in the page. */
export const FORM_FAULTS = [
  'required',
  'id',
  'time',
  'span',
  'day',
  'days',
  'number',
  'slots',
  'checks',
  'address',
  'label',
  'month-day',
  'order',
] as const;

export type FormFault = (typeof FORM_FAULTS)[number];

export const fault = (name: FormFault): FormFault => name;
