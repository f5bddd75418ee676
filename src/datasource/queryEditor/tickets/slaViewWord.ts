import { t } from '@grafana/i18n';
import type { SlaView } from '../../../domain/slaQuery/SlaQuery';

/** What a view is called, and what it answers. A function, so that its words are looked up when it is called. */
export function slaViewWord(view: SlaView): { label: string; description: string } {
  switch (view) {
    case 'at-risk':
      return {
        label: t('sla.at-risk', 'At risk'),
        description: t('sla.at-risk-hint', 'Tickets, by time to the breach'),
      };
    case 'countdown':
      return {
        label: t('sla.countdown', 'Countdown'),
        description: t('sla.countdown-hint', 'Open tickets by the time that is left, with their clocks'),
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

/** What exactly a view shows. */
export function slaViewHint(view: SlaView): string {
  switch (view) {
    case 'at-risk':
      return t(
        'sla.hint-at-risk',
        'Open tickets whose service level is breached or soon will be, the most urgent first.'
      );
    case 'countdown':
      return t(
        'sla.hint-countdown',
        'Open tickets with a service level, by the time that is left; below zero it is breached. A paused clock keeps its working time.'
      );
    default:
      return t(
        'sla.hint-compliance',
        'Met in time, of all service levels that ended in the time range, by each ticket system’s own verdict.'
      );
  }
}
