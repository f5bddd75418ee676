import { Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { getReviewStyles } from './reviewStyles';

interface Props {
  /** What the form does; undefined where another thing in it does that. */
  send?: string;
  isReady?: boolean;
  onClose: () => void;
}

/** What stands at the end of every small form of the review. */
export function FormButtons({ send, isReady = true, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  return (
    <div className={styles.buttons}>
      {send !== undefined && (
        <Button type="submit" disabled={!isReady}>
          {send}
        </Button>
      )}
      <Button type="button" variant="secondary" onClick={onClose}>
        <Trans i18nKey="review-item.cancel">Cancel</Trans>
      </Button>
    </div>
  );
}
