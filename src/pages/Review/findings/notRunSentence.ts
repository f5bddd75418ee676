import { t } from '@grafana/i18n';
import { ReviewRefused } from '../../../api/review/ReviewRefused';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';

/** Why the rules say nothing new; '' where they do, or will. */
export function notRunSentence({ isSettled, acts, material: { isComplete } }: ReviewInUse): string {
  const { history, tickets, checks } = isComplete;
  if (isSettled && !(history && tickets && checks)) {
    return t(
      'review.findings-incomplete',
      'Not all could be read, so the rules conclude nothing. What was found before stands below.'
    );
  }
  return acts.mayAct
    ? ''
    : t('review.findings-reader', 'You may read this; findings are raised and decided by operators.');
}

/** What went wrong, as it came from below; undefined for nothing. */
export const failureOf = (error: unknown): unknown =>
  error === null || error === undefined ? undefined : error instanceof ReviewRefused ? error.cause : error;
