import { t } from '@grafana/i18n';
import type { VariableField } from '../RoundsVariableQuery';

export function variableFieldWord(field: VariableField): string {
  switch (field) {
    case 'customer':
      return t('variable.customer', 'Customers');
    case 'checklist':
      return t('variable.checklist', 'Checklists');
    case 'state':
      return t('variable.state', 'States');
    case 'priority':
      return t('variable.priority', 'Priorities');
    case 'type':
      return t('variable.type', 'Types');
    case 'sla':
      return t('variable.sla', 'SLA states');
    case 'pending':
      return t('variable.pending', 'Reasons for waiting');
    case 'assignee':
      return t('variable.assignee', 'Assignees');
    case 'reporter':
      return t('variable.reporter', 'Reporters');
    case 'team':
      return t('variable.team', 'Teams');
    case 'service':
      return t('variable.service', 'Services');
  }
}
