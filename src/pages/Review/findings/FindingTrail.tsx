import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import type { Finding, FindingAct } from '../../../domain/review/findings/Finding';
import { DayAndTime } from '../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { decisionSentence } from './decisionSentence';

const isDecided = ({ decision }: FindingAct): boolean => decision.kind !== 'raised' && decision.kind !== 'seen';

/** Who decided what, the latest first; the latest decision is always there, the rest on demand. */
export function FindingTrail({ finding: { history }, zone }: { finding: Finding; zone: string }) {
  const styles = useStyles2(getReviewStyles);
  const [isWhole, setWhole] = useState(false);
  const acts = [...history].sort((a, b) => b.number - a.number);
  const shown = isWhole ? acts : acts.filter(isDecided).slice(0, 1);
  return (
    <div className={shown.length > 0 ? styles.whole : undefined}>
      {shown.length > 0 && (
        <ol className={styles.list} aria-label={t('review.finding.trail', 'What was decided')}>
          {shown.map(({ number, at, by, decision }) => (
            <li key={number}>
              <span className={styles.quiet}>
                <DayAndTime atMs={at} zone={zone} />
              </span>{' '}
              <bdi>{by.name}</bdi> <bdi className={styles.words}>{decisionSentence(decision)}</bdi>
            </li>
          ))}
        </ol>
      )}
      {acts.length > shown.length && (
        <Button type="button" size="sm" fill="text" variant="secondary" onClick={() => setWhole(true)}>
          {t('review.finding.whole-trail', 'Its history')}
        </Button>
      )}
    </div>
  );
}
