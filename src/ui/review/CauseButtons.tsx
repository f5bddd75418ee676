import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useId } from 'react';
import { getReviewStyles } from './reviewStyles';

interface Props {
  /** Undefined where nobody has said. */
  isTechnical: boolean | undefined;
  /** Undefined for whoever may only read. */
  onChoose: ((isTechnical: boolean) => void) | undefined;
}

/** Whether the cause is one that monitoring could have seen; it counts as unknown until somebody says so. */
export function CauseButtons({ isTechnical, onChoose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const choice = (value: boolean, word: string) => (
    <Button
      key={word}
      type="button"
      size="sm"
      variant={isTechnical === value ? 'primary' : 'secondary'}
      aria-pressed={isTechnical === value}
      disabled={onChoose === undefined}
      onClick={() => onChoose?.(value)}
    >
      {word}
    </Button>
  );
  return (
    <div role="group" aria-labelledby={id} className={styles.buttons}>
      <span id={id}>
        {t('review-item.cause.question', 'Is the cause technical, so that monitoring could have seen it?')}
      </span>
      {choice(true, t('review-item.cause.yes', 'Technical'))}
      {choice(false, t('review-item.cause.no', 'Not technical'))}
      {isTechnical === undefined && (
        <span className={styles.quiet}>{t('review-item.cause.unknown', 'Nobody has said yet.')}</span>
      )}
    </div>
  );
}
