import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { durationWord } from '../rounds/durationWord';
import { DayAndTime } from './DayAndTime';
import { getReviewStyles } from './reviewStyles';

/** One moment of an item's story. */
export interface Moment {
  label: string;
  /** Milliseconds since 1970; null where it has not come, or is not known. */
  at: number | null;
  /** From when it is counted; undefined for the first one. */
  since?: number;
  /** Said after the time, or in its place where there is none. */
  detail?: string;
}

interface Props {
  moments: readonly Moment[];
  /** The customer's, IANA. */
  zone: string;
}

/** Before or after what it is counted from. */
function distanceWord(ms: number): string {
  const time = durationWord(ms);
  return ms < 0
    ? t('review-item.times.before', '{{time}} before', { time })
    : t('review-item.times.after', 'after {{time}}', { time });
}

/** When what happened, and after how long. */
export function Times({ moments, zone }: Props) {
  const styles = useStyles2(getStyles);
  const shared = useStyles2(getReviewStyles);
  return (
    <dl className={styles.times} aria-label={t('review-item.times.title', 'Times')}>
      {moments.map(({ label, at, since, detail = '' }) => (
        <div key={label} className={styles.moment}>
          <dt className={shared.quiet}>{label}</dt>
          <dd className={styles.value}>
            {at !== null && <DayAndTime atMs={at} zone={zone} />}
            {at !== null && since !== undefined && ` · ${distanceWord(at - since)}`}
            {detail !== '' && <bdi className={shared.quiet}> {detail}</bdi>}
            {at === null && detail === '' && '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  times: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5, 3), margin: 0 }),
  moment: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1), minWidth: 0 }),
  value: css({ margin: 0, overflowWrap: 'anywhere' }),
});
