import { t } from '@grafana/i18n';

const HOUR_MS = 3_600_000;

/** How long an acknowledgement may hold, in hours. */
export const EXPIRY_HOURS = [1, 4, 8, 24, 72, 168] as const;

/** Until the end of a shift. */
export const DEFAULT_EXPIRY_HOURS = 8;

export const expiryMs = (hours: number): number => hours * HOUR_MS;

/** Such as "8 h" or "3 days". */
export const expiryWord = (hours: number): string =>
  hours > 24
    ? t('review-item.ack.days', '{{days}} days', { days: hours / 24 })
    : t('review-item.ack.hours', '{{hours}} h', { hours });
