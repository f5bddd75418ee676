import { t } from '@grafana/i18n';
import type { DurationMeasure } from '../../../domain/durationsQuery/DurationsQuery';

/** A function, so that its words are looked up when it is called. */
const words = (): Readonly<Record<DurationMeasure, string>> => ({
  median_s: t('durations.median', 'Median'),
  p90_s: t('durations.p90', '90 % within'),
  n: t('durations.n', 'Tickets (n)'),
  unknown: t('durations.unknown', 'Not known'),
});

export const durationWord = (measure: DurationMeasure): string => words()[measure];
