import { t } from '@grafana/i18n';
import type { VariableField } from '../RoundsVariableQuery';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<VariableField, string>> => ({
  customer: t('variable.customer', 'Customers'),
  checklist: t('variable.checklist', 'Checklists'),
  state: t('variable.state', 'States'),
  priority: t('variable.priority', 'Priorities'),
  type: t('variable.type', 'Types'),
  sla: t('variable.sla', 'SLA states'),
  pending: t('variable.pending', 'Reasons for waiting'),
  assignee: t('variable.assignee', 'Assignees'),
  reporter: t('variable.reporter', 'Reporters'),
  team: t('variable.team', 'Teams'),
  service: t('variable.service', 'Services'),
});

export const variableFieldWord = (field: VariableField): string => words()[field];
