import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Feedback } from '../../domain/review/acts/ReviewAct';
import { FeedbackButtons } from '../../ui/review/FeedbackButtons';
import { getReviewStyles } from '../../ui/review/reviewStyles';

interface Props {
  chosen: Feedback | undefined;
  hasEntry: boolean;
  /** Whether the keys 1 to 5 do the same. */
  hasKeys?: boolean;
  onChoose: (verdict: Feedback | undefined) => void;
}

/** The five buttons, in sight however long the item is: at the foot of the screen, where a thumb is. */
export function FeedbackBar({ chosen, hasEntry, hasKeys = true, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  const shared = useStyles2(getReviewStyles);
  return (
    <div className={styles.bar}>
      <span className={shared.quiet}>
        {hasEntry
          ? t('review-item.feedback.title', 'How did the entry do?')
          : t('review-item.feedback.no-entry', 'No entry matched. Was one needed at all?')}
      </span>
      <FeedbackButtons chosen={chosen} hasEntry={hasEntry} hasKeys={hasKeys} onChoose={onChoose} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    [theme.breakpoints.down('md')]: { flexDirection: 'column', alignItems: 'stretch' },
  }),
});
