import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { Failure } from '../../domain/Failure';
import type { ReviewInUse } from '../../query/review/ReviewInUse';
import type { SourceState } from '../../query/review/SourceState';
import { InlineNotice } from '../../ui/InlineNotice';
import { failureSentence } from '../../ui/words/failureSentence';
import { sourceGoneWord } from './sourceWords';

const asIs = { interpolation: { escapeValue: false } };

interface Notice {
  key: string;
  sentence: string;
  /** Undefined where trying again helps nobody. */
  onRetry?: () => void;
}

function noticesOf({ id, error, notices, completeFrom, refetch }: SourceState, zone: string): Notice[] {
  const failed =
    error === null || error === undefined
      ? []
      : [
          {
            key: id,
            sentence: `${sourceGoneWord(id)} ${failureSentence(error)}`,
            onRetry: error instanceof Failure && error.kind === 'not-allowed' ? undefined : refetch,
          },
        ];
  const time = completeFrom && dateTimeFormat(completeFrom, { timeZone: zone, format: 'ddd D MMM YYYY HH:mm' });
  const cut =
    time === undefined
      ? []
      : [
          {
            key: `${id} cut`,
            sentence: t(
              'review.source.cut',
              'There were so many changes of alerts that those before {{time}} are left out. It is complete since then.',
              { time, ...asIs }
            ),
          },
        ];
  return [...failed, ...cut, ...notices.map((sentence) => ({ key: `${id} ${sentence}`, sentence }))];
}

/** How far the dashboards are read, and what is missing from what is shown; nothing where nothing is. */
export function SourceNotices({ review: { states, material, progress, index } }: { review: ReviewInUse }) {
  const styles = useStyles2(getStyles);
  const notices = states.flatMap((state) => noticesOf(state, material.zone));
  const unread = index?.unread ?? [];
  if (notices.length === 0 && progress === undefined && unread.length === 0) {
    return null;
  }
  return (
    <div className={styles.notices}>
      {progress !== undefined && index === undefined && (
        <div role="status">
          {t('playbook.reading', '{{done}} of {{total}} dashboards read', {
            done: progress.done,
            total: progress.total,
          })}
        </div>
      )}
      {unread.length > 0 && (
        <InlineNotice>
          {t('review.source.unread', '{{count}} dashboards of the playbook could not be read.', {
            count: unread.length,
          })}
        </InlineNotice>
      )}
      {notices.map(({ key, sentence, onRetry }) => (
        <div key={key} className={styles.notice}>
          <InlineNotice>{sentence}</InlineNotice>
          {onRetry && (
            <Button type="button" size="sm" variant="secondary" fill="text" onClick={onRetry}>
              {t('error.retry', 'Try again')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  notices: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5) }),
  notice: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
});
