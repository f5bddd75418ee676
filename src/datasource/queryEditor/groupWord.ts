import { t } from '@grafana/i18n';
import type { Group } from '../../domain/countQuery/CountQuery';

/** What tickets can be counted by. A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<Group, string>> => ({
  customer: t('group.customer', 'Customer'),
  connection: t('group.connection', 'Connection'),
  state: t('group.state', 'State'),
  priority: t('group.priority', 'Priority'),
  type: t('group.type', 'Type'),
  sla: t('group.sla', 'SLA'),
  pending: t('group.pending', 'Waits for'),
  assignee: t('group.assignee', 'Assignee'),
  reporter: t('group.reporter', 'Reporter'),
  team: t('group.team', 'Team'),
  service: t('group.service', 'Service'),
  cancelled: t('group.cancelled', 'Cancelled'),
  major: t('group.major', 'Major incident'),
  state_raw: t('group.state-raw', 'State there'),
  priority_raw: t('group.priority-raw', 'Priority there'),
});

export const groupWord = (group: Group): string => words()[group];
