import { t } from '@grafana/i18n';
import type { FindingState } from '../../domain/review/findings/Finding';

export function findingStateWord(state: FindingState): string {
  switch (state) {
    case 'open':
      return t('review.finding.open', 'To decide');
    case 'accepted':
      return t('review.finding.accepted', 'Accepted');
    case 'deferred':
      return t('review.finding.deferred', 'Deferred');
    case 'dismissed':
      return t('review.finding.dismissed', 'Dismissed');
    case 'done':
      return t('review.finding.done', 'Done');
    case 'held':
      return t('review.finding.held', 'Held');
    case 'came_back':
      return t('review.finding.came-back', 'Came back');
  }
}
