import { t } from '@grafana/i18n';
import type { SlaView } from '../../domain/slaQuery/SlaQuery';

/** What a view is called, and what it answers. A function, so that its words are looked up when it is called. */
export function slaViewWord(view: SlaView): { label: string; description: string } {
  switch (view) {
    case 'at-risk':
      return {
        label: t('sla.at-risk', 'At risk'),
        description: t('sla.at-risk-hint', 'Tickets, by time to the breach'),
      };
    case 'compliance':
      return {
        label: t('sla.compliance', 'Compliance'),
        description: t('sla.compliance-hint', 'The share that was met, in groups'),
      };
    case 'by-month':
      return {
        label: t('sla.by-month', 'Compliance by month'),
        description: t('sla.by-month-hint', 'One point a month and group'),
      };
  }
}
