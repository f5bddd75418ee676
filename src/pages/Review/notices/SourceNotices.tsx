import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { Failure } from '../../../domain/Failure';
import type { ReviewMaterial } from '../../../domain/review/ReviewMaterial';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import type { SourceState } from '../../../query/review/SourceState';
import { InlineNotice } from '../../../ui/InlineNotice';
import { ReadingProgress } from '../../../ui/playbook/ReadingProgress';
import { failureSentence } from '../../../ui/words/failureSentence';
import { sourceGoneWord } from './sourceWords';

const asIs = { interpolation: { escapeValue: false } };

interface Notice {
  key: string;
  sentence: string;
  /** Undefined where trying again helps nobody. */
  onRetry?: () => void;
}

const timeWord = (at: number, zone: string): string =>
  dateTimeFormat(at, { timeZone: zone, format: 'ddd D MMM YYYY HH:mm' });

/** That a history says nothing of earlier times, or nothing at all. */
function beginsSentence(beginsAt: number, { zone, readTo = Infinity }: ReviewMaterial): string {
  return beginsAt >= readTo
    ? t(
        'review.source.no-history',
        'No alert has changed its state so far as Grafana knows, so whether monitoring saw anything is not known.'
      )
    : t(
        'review.source.begins',
        'The history of alerts begins on {{time}}. Whether anything fired before that is not known: findings from before say so, and no figure counts on it.',
        { time: timeWord(beginsAt, zone), ...asIs }
      );
}

function noticesOf(
  { id, error, notices, completeFrom, beginsAt, refetch }: SourceState,
  material: ReviewMaterial
): Notice[] {
  const failed: Notice[] =
    error === null || error === undefined
      ? []
      : [
          {
            key: id,
            sentence: `${sourceGoneWord(id)} ${failureSentence(error)}`,
            onRetry: error instanceof Failure && error.kind === 'not-allowed' ? undefined : refetch,
          },
        ];
  const cut: Notice[] =
    completeFrom === undefined
      ? []
      : [
          {
            key: `${id} cut`,
            sentence: t(
              'review.source.cut',
              'There were so many changes of alerts that those before {{time}} are left out. It is complete since then.',
              { time: timeWord(completeFrom, material.zone), ...asIs }
            ),
          },
        ];
  const young: Notice[] =
    beginsAt === undefined ? [] : [{ key: `${id} begins`, sentence: beginsSentence(beginsAt, material) }];
  return [...failed, ...cut, ...young, ...notices.map((sentence) => ({ key: `${id} ${sentence}`, sentence }))];
}

/** How far the dashboards are read, and what is missing from what is shown; nothing where nothing is. */
export function SourceNotices({ review: { states, material, progress, index } }: { review: ReviewInUse }) {
  const styles = useStyles2(getStyles);
  const notices = states.flatMap((state) => noticesOf(state, material));
  const unread = index?.unread ?? [];
  if (notices.length === 0 && progress === undefined && unread.length === 0) {
    return null;
  }
  return (
    <div className={styles.notices}>
      {progress !== undefined && index === undefined && <ReadingProgress {...progress} />}
      {unread.length > 0 && (
        <InlineNotice>
          {t('review.source.unread', 'Dashboards of the playbook that could not be read: {{count}}.', {
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
