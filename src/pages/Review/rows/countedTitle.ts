import { t } from '@grafana/i18n';

/** The title of a list with how many there are. */
export const countedTitle = (title: string, count: number): string =>
  t('review.counted', '{{title}} ({{count}})', { title, count, interpolation: { escapeValue: false } });
