import { t } from '@grafana/i18n';
import type { Effect } from '../../../domain/review/findings/effectOf';

/** Whether what was done has helped; '' where it is too early to say. */
export function effectSentence(effect: Effect): string {
  switch (effect) {
    case 'held':
      return t('review.effect.held', '30 days are over and it has not come back.');
    case 'came_back':
      return t('review.effect.came-back', 'It has come back since it was done.');
    case 'unknown':
      return t('review.effect.unknown', 'Whether it has come back cannot be said: not all was read.');
    case 'waiting':
      return '';
  }
}
