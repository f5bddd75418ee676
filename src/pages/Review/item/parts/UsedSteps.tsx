import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReviewAct } from '../../../../domain/review/acts/ReviewAct';
import { stepsUsed } from '../../../../domain/review/acts/stepsUsed';
import { DayAndTime } from '../../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';

interface Props {
  /** All that was done about the item. */
  acts: readonly ReviewAct[];
  entry: string;
  zone: string;
}

/** Who ticked which step first, whoever looks at it now: the boxes themselves are the reader's own, and of today. */
export function UsedSteps({ acts, entry, zone }: Props) {
  const styles = useStyles2(getReviewStyles);
  const items = [...new Set(acts.map(({ item }) => item))];
  const used = stepsUsed(acts, items).filter((one) => one.entry === entry);
  if (used.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={t('review-item.used-steps', 'Steps that were done')}>
      {used.map(({ step, by, at }) => (
        <li key={step} className={styles.quiet}>
          {t('review-item.used-step', 'Done: “{{step}}”, {{name}}', {
            ...{ step, name: by.name, interpolation: { escapeValue: false } },
          })}{' '}
          <DayAndTime atMs={at} zone={zone} />
        </li>
      ))}
    </ul>
  );
}
