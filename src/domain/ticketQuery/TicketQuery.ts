import { z } from 'zod';

export const TIME_FIELDS = ['none', 'created', 'updated', 'resolved', 'slaDue'] as const;
export const SORT_FIELDS = ['slaDue', 'priority', 'created', 'updated', 'customer', 'key', 'state'] as const;
export const DEFAULT_LIMIT = 500;
export const MAX_LIMIT = 5000;

export type TimeField = (typeof TIME_FIELDS)[number];
export type SortField = (typeof SORT_FIELDS)[number];

/** A value that the editor cannot show is left out of the view; the saved query keeps it. */
const texts = z.array(z.string()).optional().catch(undefined);

const lists = {
  states: texts,
  priorities: texts,
  types: texts,
  sla: texts,
  assignees: texts,
  pending: texts,
  services: texts,
  teams: texts,
  reporters: texts,
};

const filtersSchema = z.looseObject({
  ...lists,
  text: z.string().optional().catch(undefined),
  /** Values that are left out. */
  not: z.looseObject(lists).optional().catch(undefined),
});

/** What the editor shows of the `query` field of a saved query. Every field may be missing; unknown ones are kept. */
export const ticketQuerySchema = z.looseObject({
  customers: texts,
  filters: filtersSchema.optional().catch(undefined),
  timeField: z.enum(TIME_FIELDS).optional().catch(undefined),
  sort: z
    .looseObject({ by: z.enum(SORT_FIELDS), order: z.enum(['asc', 'desc']).optional() })
    .optional()
    .catch(undefined),
  limit: z.number().int().min(1).max(MAX_LIMIT).optional().catch(undefined),
  columns: texts,
  /** The grant by which a public dashboard may ask this; it says nothing for whoever signs in. */
  grant: z.string().optional().catch(undefined),
});

export type TicketQuery = z.infer<typeof ticketQuerySchema>;
/** The filters that are lists of values, and so may hold variables, in the order in which editors show them. */
export const LIST_FILTERS = [
  'states',
  'priorities',
  'types',
  'sla',
  'assignees',
  'services',
  'teams',
  'reporters',
  'pending',
] as const satisfies ReadonlyArray<keyof typeof lists>;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** Stands in a list for a ticket that has no value. */
export const NO_VALUE = '(none)';
