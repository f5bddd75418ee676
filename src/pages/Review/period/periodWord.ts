import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Period, Preset } from './periods';

const asIs = { interpolation: { escapeValue: false } };

export function presetWord(preset: Preset): string {
  switch (preset) {
    case 'week':
      return t('review.period.week', 'This week');
    case 'last-week':
      return t('review.period.last-week', 'Last week');
    case 'days-7':
      return t('review.period.days-7', 'Last 7 days');
    case 'month':
      return t('review.period.month', 'This month');
    case 'last-month':
      return t('review.period.last-month', 'Last month');
  }
}

const written = (day: string, format: string): string =>
  dateTimeFormat(`${day}T12:00:00Z`, { timeZone: 'utc', format });

/** The days of a period as people write them: "16–22 Nov 2026", "28 Dec 2026 – 3 Jan 2027". */
export function periodWord({ from, to }: Period): string {
  if (from === to) {
    return written(to, 'D MMM YYYY');
  }
  const last = written(to, 'D MMM YYYY');
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return t('review.period.days', '{{first}}–{{last}}', { first: written(from, 'D'), last, ...asIs });
  }
  const first = written(from, from.slice(0, 4) === to.slice(0, 4) ? 'D MMM' : 'D MMM YYYY');
  return t('review.period.months', '{{first}} – {{last}}', { first, last, ...asIs });
}
