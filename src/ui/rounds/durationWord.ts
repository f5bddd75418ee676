import { t } from '@grafana/i18n';

const MINUTE_MS = 60_000;

/** A length of time in the one or two units that a person would say: "42 min", "3 h 5 min", "2 days". Never less than a minute. */
export function durationWord(ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return t('duration.days', '{{days}} days', { days: Math.round(hours / 24) });
  }
  if (hours === 0) {
    return t('duration.minutes', '{{minutes}} min', { minutes });
  }
  return minutes % 60 === 0
    ? t('duration.hours', '{{hours}} h', { hours })
    : t('duration.hours-minutes', '{{hours}} h {{minutes}} min', { hours, minutes: minutes % 60 });
}
