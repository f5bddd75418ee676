import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { FEEDBACK, type Feedback } from '../../domain/review/acts/ReviewAct';
import { FEEDBACK_SIGNS, feedbackHint, feedbackWord } from './feedbackWord';
import { FINGER, getReviewStyles } from './reviewStyles';

interface Props {
  /** What was said last; undefined where nobody said anything. */
  chosen: Feedback | undefined;
  /** Without one, all that can be said is that none was needed. */
  hasEntry: boolean;
  /** Whether the keys 1 to 5 do the same here. */
  hasKeys?: boolean;
  /** Undefined takes back what was said. */
  onChoose: (verdict: Feedback | undefined) => void;
}

/** How the entry did, in one press; the same press again takes it back. */
export function FeedbackButtons({ chosen, hasEntry, hasKeys = false, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  const shared = useStyles2(getReviewStyles);
  return (
    <div role="group" aria-label={t('review-item.feedback.title', 'How did the entry do?')} className={styles.row}>
      {FEEDBACK.map((verdict, index) => {
        const isChosen = verdict === chosen;
        return (
          <button
            key={verdict}
            type="button"
            aria-pressed={isChosen}
            disabled={!hasEntry && verdict !== 'not_needed'}
            aria-keyshortcuts={hasKeys ? String(index + 1) : undefined}
            title={feedbackHint(verdict)}
            className={cx(styles.button, isChosen && styles.chosen)}
            onClick={() => onChoose(isChosen ? undefined : verdict)}
          >
            <span aria-hidden="true" className={styles.glyph}>
              {FEEDBACK_SIGNS[verdict].glyph}
            </span>
            {feedbackWord(verdict)}
            {hasKeys && (
              <kbd aria-hidden="true" className={shared.key}>
                {index + 1}
              </kbd>
            )}
          </button>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    [FINGER]: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: theme.spacing(0.5) },
  }),
  button: css({
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(0.5),
    minHeight: theme.spacing(theme.components.height.md),
    padding: theme.spacing(0, 1.5),
    border: `1px solid ${theme.colors.border.strong}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    color: theme.colors.text.primary,
    '&:hover': { background: theme.colors.background.secondary },
    '&:disabled': { color: theme.colors.text.disabled, borderColor: theme.colors.border.weak },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
    [FINGER]: {
      flexDirection: 'column',
      gap: 0,
      minHeight: 56,
      padding: theme.spacing(0.5, 0.25),
      fontSize: theme.typography.bodySmall.fontSize,
      lineHeight: 1.2,
    },
  }),
  chosen: css({
    borderColor: theme.colors.primary.border,
    background: theme.colors.primary.transparent,
    fontWeight: theme.typography.fontWeightMedium,
    boxShadow: `inset 0 0 0 1px ${theme.colors.primary.border}`,
  }),
  glyph: css({ width: theme.spacing(2), textAlign: 'center', fontWeight: 700 }),
});
