import { t, Trans } from '@grafana/i18n';
import { Alert, Button, useStyles2 } from '@grafana/ui';
import type { ActsInUse } from '../../query/review/useActs';
import { deedWord } from '../../ui/review/deedWord';
import { getReviewStyles } from '../../ui/review/reviewStyles';

interface Props {
  acts: ActsInUse;
  /** Ids of the item and of the episodes of its group. */
  items: ReadonlySet<string>;
}

/** What was done here and could not be kept, with why, and what can be done about it: nothing is lost in silence. */
export function RefusedActs({ acts: { waiting, insist, drop }, items }: Props) {
  const styles = useStyles2(getReviewStyles);
  const refused = waiting.filter(({ item, refusal }) => refusal !== undefined && items.has(item));
  return (
    <div aria-live="polite">
      {refused.map(({ requestId, deed, refusal }) => (
        <Alert
          key={requestId}
          severity="warning"
          title={
            refusal?.isConflict === true
              ? t('review-item.refused.conflict', 'Somebody else was faster')
              : t('review-item.refused.title', 'This was not kept')
          }
        >
          <p>{refusal?.sentence}</p>
          <p className={styles.quiet}>
            {t('review-item.refused.yours', 'You: {{deed}}', {
              deed: deedWord(deed),
              interpolation: { escapeValue: false },
            })}
          </p>
          <div className={styles.buttons}>
            <Button type="button" size="sm" onClick={() => insist(requestId)}>
              {refusal?.isConflict === true
                ? t('review-item.refused.insist', 'Do it all the same')
                : t('review-item.refused.again', 'Try again')}
            </Button>
            <Button type="button" size="sm" variant="secondary" onClick={() => drop(requestId)}>
              <Trans i18nKey="review-item.refused.drop">Leave it as it is</Trans>
            </Button>
          </div>
        </Alert>
      ))}
    </div>
  );
}
