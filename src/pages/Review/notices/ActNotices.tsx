import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { RefusedAct } from './RefusedAct';
import { failureSentence } from '../../../ui/words/failureSentence';

interface Props {
  review: ReviewInUse;
  /** False where what was refused is shown elsewhere. */
  hasRefused?: boolean;
}

/** What is not known to the server yet, and what it did not take; nothing where all is kept. */
export function ActNotices({ review, hasRefused = true }: Props) {
  const { waiting, holdup, sendNow } = review.acts;
  const refused = waiting.filter(({ refusal }) => refusal !== undefined);
  const unsent = waiting.length - refused.length;
  return (
    <>
      {holdup !== undefined && unsent > 0 && (
        <Alert
          severity="warning"
          title={t('review.act.waiting', 'Acts that wait in this browser until the server answers: {{count}}', {
            count: unsent,
          })}
        >
          <p>{failureSentence(holdup.error)}</p>
          <Button type="button" size="sm" variant="secondary" onClick={sendNow}>
            {t('review.act.send-now', 'Send now')}
          </Button>
        </Alert>
      )}
      {(hasRefused ? refused : []).map((act) => (
        <RefusedAct key={act.requestId} act={act} review={review} />
      ))}
    </>
  );
}
