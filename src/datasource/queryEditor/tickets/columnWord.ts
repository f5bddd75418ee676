import { t } from '@grafana/i18n';
import type { TicketColumn } from '../../../domain/ticketQuery/ticketColumns';

/** What the optional columns are called; the same as in the backend's tables. A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<TicketColumn, string>> => ({
  id: t('column.id', 'Id'),
  connection: t('column.connection', 'Connection'),
  customer_id: t('column.customer-id', 'Customer id'),
  state_raw: t('column.state-raw', 'State there'),
  priority_raw: t('column.priority-raw', 'Priority there'),
  sla_name: t('column.sla-name', 'SLA name'),
  sla_goal_s: t('column.sla-goal', 'SLA goal'),
  sla_used_pct: t('column.sla-used', 'SLA used'),
  resolved: t('column.resolved', 'Resolved'),
  age_s: t('column.age', 'Age'),
  reporter: t('column.reporter', 'Reporter'),
  labels: t('column.labels', 'Labels'),
  cancelled: t('column.cancelled', 'Cancelled'),
  pending: t('column.pending', 'Waits for'),
  pending_raw: t('column.pending-raw', 'Waits for, there'),
  team: t('column.team', 'Team'),
  service: t('column.service', 'Service'),
  closed: t('column.closed', 'Closed'),
  first_response: t('column.first-response', 'First response'),
  planned_start: t('column.planned-start', 'Planned start'),
  planned_end: t('column.planned-end', 'Planned end'),
  reopened: t('column.reopened', 'Reopened'),
  major: t('column.major', 'Major incident'),
  cause: t('column.cause', 'Cause'),
  resolution_code: t('column.resolution-code', 'Resolution code'),
  resolution: t('column.resolution', 'Resolution'),
  reported_by: t('column.reported-by', 'Reported by'),
  channel: t('column.channel', 'Channel'),
  mark: t('column.mark', 'Mark'),
  excerpt: t('column.excerpt', 'Excerpt'),
});

export const columnWord = (column: TicketColumn): string => words()[column];
