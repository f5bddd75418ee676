/** What can be wrong with a field of a form; the words for it are in ui. */
const FIELD_FAULTS = [
  'required',
  'id',
  'taken',
  'address',
  'one-line',
  'date',
  'zone',
  'projects',
  'ids',
  'column',
  'table',
  'method',
  'twice',
  'amount',
  'scope',
] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];

export function isFieldFault(text: unknown): text is FieldFault {
  return FIELD_FAULTS.some((fault) => fault === text);
}
