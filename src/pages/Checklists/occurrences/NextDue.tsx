import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Occurrence } from '../../../domain/checklists/Occurrence';
import { occurrenceTimes } from './occurrenceTimes';

/** When a checklist is due next, in one line; and what comes before it but is not to be done. */
export function NextDue({ next, isPaused }: { next: readonly Occurrence[]; isPaused: boolean }) {
  const styles = useStyles2(getStyles);
  const due = next.find(({ dayOff }) => dayOff === undefined || dayOff === '');
  const shown = due ?? next[0];
  if (shown === undefined) {
    return (
      <span className={styles.quiet}>
        {isPaused
          ? t('checklists.never-paused', 'Not due while it is paused')
          : t('checklists.never', 'Not due any more')}
      </span>
    );
  }
  const { day, hours, utc } = occurrenceTimes(shown);
  return (
    <span title={utc}>
      {t('checklists.next', 'Next {{day}}, {{hours}}', { day, hours, interpolation: { escapeValue: false } })}{' '}
      <span className={styles.quiet}>{due === undefined ? shown.dayOff : shown.zone}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ quiet: css({ color: theme.colors.text.secondary }) });
