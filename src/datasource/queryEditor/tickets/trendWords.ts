import { t } from '@grafana/i18n';
import type { TrendBucket, TrendNumber } from '../../../domain/trendQuery/TrendQuery';

/** Functions, so that words are looked up when they are called. */
const numbers = (): Readonly<Record<TrendNumber, string>> => ({
  growth: t('trend.growth', 'Growth of the backlog'),
  opened: t('trend.opened', 'Opened'),
  resolved: t('trend.resolved', 'Resolved'),
  backlog: t('trend.backlog', 'Backlog'),
});

const buckets = (): Readonly<Record<TrendBucket, string>> => ({
  auto: t('trend.bucket.auto', 'As the time range needs'),
  hour: t('trend.bucket.hour', 'Hours'),
  day: t('trend.bucket.day', 'Days'),
  week: t('trend.bucket.week', 'Weeks, from Monday'),
  month: t('trend.bucket.month', 'Months'),
});

export const trendNumberWord = (number: TrendNumber): string => numbers()[number];
export const bucketWord = (bucket: TrendBucket): string => buckets()[bucket];
