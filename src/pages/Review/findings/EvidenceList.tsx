import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import type { Evidence } from '../../../domain/review/findings/Finding';
import { DayAndTime } from '../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { PageLink } from '../../../ui/PageLink';

interface Props {
  /** What the list is called. */
  title: string;
  /** Newest first. */
  evidence: readonly Evidence[];
  zone: string;
  itemUrl: (item: string, at: number) => string;
}

const SHOWN = 3;

/** What speaks for a finding; each leads to the item. */
export function EvidenceList({ title, evidence, zone, itemUrl }: Props) {
  const styles = useStyles2(getReviewStyles);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? evidence : evidence.slice(0, SHOWN);
  return (
    <div>
      <ul className={styles.list} aria-label={title}>
        {shown.map(({ item, at, text }) => (
          <li key={`${item} ${at}`}>
            <span className={styles.quiet}>
              <DayAndTime atMs={at} zone={zone} />
            </span>{' '}
            <PageLink href={itemUrl(item, at)}>
              <bdi className={styles.words}>{text}</bdi>
            </PageLink>
          </li>
        ))}
      </ul>
      {evidence.length > SHOWN && (
        <Button type="button" size="sm" fill="text" variant="secondary" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('review.evidence.less', 'Show less')
            : t('review.evidence.all', 'Show all {{count}}', { count: evidence.length })}
        </Button>
      )}
    </div>
  );
}
