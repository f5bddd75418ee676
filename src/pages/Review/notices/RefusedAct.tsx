import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import type { ReviewAct } from '../../../domain/review/acts/ReviewAct';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import type { WaitingAct } from '../../../query/review/WaitingAct';
import { DayAndTime } from '../../../ui/review/DayAndTime';
import { deedWord } from '../../../ui/review/deedWord';

const asIs = { interpolation: { escapeValue: false } };

interface Props {
  act: WaitingAct;
  review: ReviewInUse;
}

/** What somebody else did. */
function Theirs({ act: { at, by, deed }, zone }: { act: ReviewAct; zone: string }) {
  return (
    <p>
      <DayAndTime atMs={at} zone={zone} /> <bdi>{by.name}</bdi> <bdi>{deedWord(deed)}</bdi>
    </p>
  );
}

/** What the act is about, as the list has it or as it was when it was done. */
const titleOf = (act: WaitingAct, { items }: ReviewInUse): string =>
  items.find(({ id }) => id === act.item)?.title ?? act.title ?? '';

/** One act that the server did not keep: what I did, what somebody else did, and what to do about it. */
export function RefusedAct({ act, review }: Props) {
  const { acts, material } = review;
  const { refusal, requestId, deed } = act;
  const isConflict = refusal?.isConflict === true;
  const title = titleOf(act, review);
  return (
    <Alert
      severity={isConflict ? 'warning' : 'error'}
      title={
        isConflict
          ? t('review.act.conflict', 'Somebody else was quicker: {{title}}', { title, ...asIs })
          : t('review.act.refused', 'Not kept: {{title}}', { title, ...asIs })
      }
    >
      <p>{refusal?.sentence}</p>
      {refusal?.standing && <Theirs act={refusal.standing} zone={material.zone} />}
      <p>
        {t('review.act.yours', 'You:')} <bdi>{deedWord(deed)}</bdi>
      </p>
      <Stack gap={1} wrap="wrap">
        {isConflict && (
          <Button type="button" size="sm" onClick={() => acts.insist(requestId)}>
            {t('review.act.insist', 'Mine holds')}
          </Button>
        )}
        <Button type="button" size="sm" variant="secondary" onClick={() => acts.drop(requestId)}>
          {isConflict ? t('review.act.yield', 'Theirs holds') : t('review.act.drop', 'Give it up')}
        </Button>
      </Stack>
    </Alert>
  );
}
