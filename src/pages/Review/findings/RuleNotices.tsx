import { t } from '@grafana/i18n';
import { Failure } from '../../../domain/Failure';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { InlineNotice } from '../../../ui/InlineNotice';
import { failureSentence } from '../../../ui/words/failureSentence';
import { LeftOver } from './LeftOver';
import { failureOf, notRunSentence } from './notRunSentence';
import type { RaisedInUse } from './useRaisedFindings';

interface Props {
  review: ReviewInUse;
  raised: RaisedInUse;
}

/** Who may only read is told so, and not that anything failed. */
function NotKept({ failure }: { failure: unknown }) {
  if (failure instanceof Failure && failure.kind === 'not-allowed') {
    return <InlineNotice>{failureSentence(failure)}</InlineNotice>;
  }
  return failure === undefined ? null : (
    <ErrorSentence error={failure} title={t('review.findings-not-kept', 'What the rules found could not be kept')} />
  );
}

/** How the rules fared: still waiting, not run and why, not kept and why, and what there was no room for. */
export function RuleNotices({ review, raised }: Props) {
  const notRun = notRunSentence(review);
  return (
    <>
      {!review.isSettled && <div role="status">{t('review.findings-reading', 'The rules run once all is read.')}</div>}
      {notRun !== '' && <InlineNotice>{notRun}</InlineNotice>}
      <NotKept failure={failureOf(raised.error)} />
      <LeftOver left={raised.left} customers={review.customers} />
    </>
  );
}
