import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { notRunSentence } from './notRunSentence';

/** Shown where there is no finding; that the rules have looked is said only where they have. */
export function NoFinding({ review }: { review: ReviewInUse }) {
  const hasLooked = review.isSettled && notRunSentence(review) === '';
  return (
    <EmptyState variant="not-found" hideImage message={t('review.findings-none', 'There is no finding')}>
      {hasLooked && t('review.findings-none-hint', 'The three rules have looked and found nothing.')}
    </EmptyState>
  );
}
