import { t } from '@grafana/i18n';
import type { Measure, StatsGroup } from '../../../domain/roundsQuery/RoundsQueryFields';

/** A function, so that its words are looked up when it is called. */
const measures = (): Readonly<Record<Measure, string>> => ({
  on_time_pct: t('measure.on-time-pct', 'On time %'),
  late_pct: t('measure.late-pct', 'Late %'),
  missed_pct: t('measure.missed-pct', 'Missed %'),
  n: t('measure.n', 'Due (n)'),
  on_time: t('measure.on-time', 'Done on time'),
  late: t('measure.late', 'Done late'),
  missed: t('measure.missed', 'Missed'),
  skipped: t('measure.skipped', 'Skipped'),
  not_evaluated: t('measure.not-evaluated', 'Not evaluated'),
  problems: t('measure.problems', 'Problems'),
  not_applicable: t('measure.not-applicable', 'Not applicable'),
  overdue: t('measure.overdue', 'Overdue now'),
  problems_now: t('measure.problems-now', 'Problems now'),
});

const groups = (): Readonly<Record<StatsGroup, string>> => ({
  customer: t('stats-group.customer', 'Customer'),
  checklist: t('stats-group.checklist', 'Checklist'),
  slot: t('stats-group.slot', 'Slot'),
  check: t('stats-group.check', 'Check'),
  day: t('stats-group.day', 'Day'),
});

export const measureWord = (measure: Measure): string => measures()[measure];
export const statsGroupWord = (group: StatsGroup): string => groups()[group];
