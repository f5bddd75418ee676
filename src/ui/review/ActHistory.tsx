import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import { DayAndTime } from './DayAndTime';
import { deedWord } from './deedWord';
import { getReviewStyles } from './reviewStyles';

interface Props {
  acts: readonly ReviewAct[];
  /** The customer's, IANA. */
  zone: string;
}

/** The latest that are shown; an item with more is one that a machine has acted upon. */
const SHOWN = 200;

/** Who did what about an item, the latest first. */
export function ActHistory({ acts, zone }: Props) {
  const shared = useStyles2(getReviewStyles);
  const styles = useStyles2(getStyles);
  if (acts.length === 0) {
    return (
      <div className={shared.quiet}>{t('review-item.history.none', 'Nobody has done anything about it yet.')}</div>
    );
  }
  const latest = [...acts].sort((a, b) => b.number - a.number).slice(0, SHOWN);
  return (
    <ol className={shared.list} aria-label={t('review-item.history.title', 'What was done')}>
      {latest.map(({ number, at, by, deed }) => (
        <li key={number} className={styles.act}>
          <span className={shared.quiet}>
            <DayAndTime atMs={at} zone={zone} />
          </span>{' '}
          <bdi>{by.name}</bdi> <bdi className={shared.words}>{deedWord(deed)}</bdi>
        </li>
      ))}
    </ol>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  act: css({ padding: theme.spacing(0.25, 0), overflowWrap: 'anywhere' }),
});
