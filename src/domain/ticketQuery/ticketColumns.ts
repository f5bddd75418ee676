/** The columns that a query for tickets can have beside the standard ones, in the order of the backend's table. */
export const TICKET_COLUMNS = [
  'id',
  'connection',
  'customer_id',
  'state_raw',
  'priority_raw',
  'sla_name',
  'sla_goal_s',
  'sla_used_pct',
  'resolved',
  'age_s',
  'reporter',
  'labels',
  'cancelled',
  'pending',
  'pending_raw',
  'team',
  'service',
  'closed',
  'first_response',
  'planned_start',
  'planned_end',
  'reopened',
  'major',
  'excerpt',
] as const;

export type TicketColumn = (typeof TICKET_COLUMNS)[number];
