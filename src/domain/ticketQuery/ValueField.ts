/** The fields of a ticket whose values can be listed. */
export const VALUE_FIELDS = [
  'state',
  'priority',
  'type',
  'sla',
  'pending',
  'assignee',
  'reporter',
  'team',
  'service',
] as const;

export type ValueField = (typeof VALUE_FIELDS)[number];

/** A value as it is stored in a query, and the words that a person reads. */
export interface LabelledValue {
  value: string;
  label: string;
}
